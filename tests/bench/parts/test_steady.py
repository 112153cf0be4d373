"""Visits that keep their pace."""

from bench.parts.steady import SIZE, paths


def test_lists_and_vacancies_come_in_turn() -> None:
    asked = paths(2 * SIZE + 2)
    assert all(path.startswith("/jobs") and path.count("/") == 1 for path in asked[::2])
    assert asked[1].startswith("/jobs/BENCH-0000000/")
    assert asked[-1] == asked[1]

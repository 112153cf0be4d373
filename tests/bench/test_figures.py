"""What follows from the ratios of the list."""

import pytest

from bench.figures import Figure, derived, middle


def found(figures: list[Figure]) -> dict[tuple[str, str, int], float | None]:
    return {(one.key, one.database, one.size): one.value for one in derived(figures)}


def test_middle_forgives_one_disturbed_burst() -> None:
    assert middle([0.41, 0.02, 0.40]) == 0.40


class TestDerived:
    def test_most_vacancies_stand_against_the_fewest(self) -> None:
        ratios = [Figure("list", value, "sqlite", size) for size, value in {10: 0.5, 100: 0.1, 1: 0.4}.items()]
        assert found(ratios) == {("flat", "sqlite", 100): pytest.approx(0.25)}

    def test_databases_stand_against_each_other_at_each_size(self) -> None:
        ratios = [Figure("list", 0.4, "sqlite", 7), Figure("list", 0.3, "postgresql", 7)]
        assert found(ratios) == {("postgresql", "postgresql", 7): pytest.approx(0.75)}

    def test_django_is_reckoned_where_it_was_measured(self) -> None:
        ratios = [Figure("list", 0.34, "sqlite", 100_000), Figure("list", 0.34, "postgresql", 100_000)]
        assert found(ratios)["django", "sqlite", 100_000] == pytest.approx(200)

    def test_what_was_not_measured_gives_nothing(self) -> None:
        assert derived([Figure("list", None, "sqlite", 1_000), Figure("cached", 0.9, "sqlite", 1_000)]) == []

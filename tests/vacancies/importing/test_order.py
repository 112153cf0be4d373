"""What an operator asks for, unless told otherwise, is the careful thing."""

from pathlib import Path

from recruitment.vacancies.importing.order import ImportOrder


def test_nothing_is_published_closed_or_left_out_unasked() -> None:
    order = ImportOrder(Path("jobs.csv"), "islington")
    assert not any((order.publish, order.close_missing, order.skip_invalid, order.overrides.as_examples))
    assert order.overrides.closes_at is None


def test_rejected_rows_go_beside_the_file_whatever_its_name() -> None:
    for name in ("jobs.csv", "jobs", "jobs.2026.csv"):
        order = ImportOrder(Path("/exports") / name, "islington")
        assert order.rejected_path == Path(f"/exports/{name}.rejected.csv")

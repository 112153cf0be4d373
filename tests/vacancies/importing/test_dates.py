"""Dates and times as other systems write them."""

from datetime import UTC, date, datetime

import pytest

from recruitment.vacancies.importing.dates import read_date, read_instant
from recruitment.vacancies.importing.problems import BadValue

DAY_OR_TIME = ("%d/%m/%Y %H:%M", "%d/%m/%Y")
LAST_SECOND = datetime(2026, 12, 3, 23, 59, 59, tzinfo=UTC)


class TestInstant:
    @pytest.mark.parametrize(
        ("text", "instant"),
        [
            ("2026-07-01T12:00", datetime(2026, 7, 1, 11, tzinfo=UTC)),
            ("2026-12-03T12:00", datetime(2026, 12, 3, 12, tzinfo=UTC)),
            ("2026-07-01T12:00+02:00", datetime(2026, 7, 1, 10, tzinfo=UTC)),
            ("2026-07-01", datetime(2026, 6, 30, 23, tzinfo=UTC)),
        ],
    )
    def test_without_an_offset_it_is_londons(self, text: str, instant: datetime) -> None:
        assert read_instant(text) == instant

    @pytest.mark.parametrize("text", ["1999-12-31T12:00", "2101-01-01", "0001-01-01", "9999-12-31"])
    def test_year_out_of_reason_is_refused(self, text: str) -> None:
        with pytest.raises(BadValue, match="years 2000 to 2100"):
            read_instant(text)

    def test_a_day_alone_closes_in_its_last_second_though_other_rows_give_a_time(self) -> None:
        assert read_instant("03/12/2026", DAY_OR_TIME, closing=True) == LAST_SECOND
        assert read_instant("03/12/2026 12:00", DAY_OR_TIME, closing=True) == datetime(2026, 12, 3, 12, tzinfo=UTC)

    def test_midnight_as_it_is_written_is_midnight(self) -> None:
        assert read_instant("03/12/2026 00:00", DAY_OR_TIME, closing=True) == datetime(2026, 12, 3, tzinfo=UTC)

    def test_a_time_that_means_the_day_is_left_out(self) -> None:
        assert read_instant("03/12/2026 00:00", DAY_OR_TIME, whole_day=True, closing=True) == LAST_SECOND

    def test_missing_hour_of_march_is_refused(self) -> None:
        with pytest.raises(BadValue, match="the clocks go forward"):
            read_instant("29/03/2026 01:30", DAY_OR_TIME)

    def test_what_two_formats_read_differently_is_not_guessed(self) -> None:
        with pytest.raises(BadValue, match="in two ways"):
            read_instant("03/12/2026", ("%d/%m/%Y", "%m/%d/%Y"))


class TestDate:
    @pytest.mark.parametrize(("text", "formats"), [("2026-12-03", ()), ("3 Dec 2026", ("%d %b %Y",))])
    def test_reads_the_day(self, text: str, formats: tuple[str, ...]) -> None:
        assert read_date(text, formats) == date(2026, 12, 3)

    @pytest.mark.parametrize("text", ["1926-12-03", "2026-02-30", "soon", "46357", "9" * 5000, "\x00"])
    def test_refuses_what_is_no_day_of_this_century(self, text: str) -> None:
        with pytest.raises(BadValue):
            read_date(text)

"""Weekends and the bank holidays of England."""

from datetime import date

import pytest

from recruitment.vacancies.advert_checks.working_days import holiday_name, is_working_day, next_after


class TestWorkingDays:
    @pytest.mark.parametrize(
        ("day", "works"),
        [
            (date(2026, 12, 3), True),
            (date(2026, 12, 5), False),
            (date(2026, 12, 25), False),
            (date(2026, 5, 25), False),
            (date(2090, 12, 25), True),
        ],
    )
    def test_holidays_and_weekends_are_none(self, day: date, works: bool) -> None:
        assert is_working_day(day) is works

    def test_next_one_comes_after_christmas(self) -> None:
        assert next_after(date(2026, 12, 24)) == date(2026, 12, 29)

    def test_holiday_has_its_name(self) -> None:
        assert (holiday_name(date(2026, 12, 25)), holiday_name(date(2026, 12, 3))) == ("Christmas Day", "")

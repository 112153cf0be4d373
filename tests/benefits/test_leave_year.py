"""Leave years."""

from datetime import date
from fractions import Fraction

import pytest

from recruitment.benefits.leave_year import LeaveYear, days_between, leave_year_of


class TestLeaveYearOf:
    @pytest.mark.parametrize(
        ("day", "month", "year"),
        [
            (date(2026, 4, 1), 4, LeaveYear(date(2026, 4, 1), date(2027, 3, 31))),
            (date(2026, 3, 31), 4, LeaveYear(date(2025, 4, 1), date(2026, 3, 31))),
            (date(2026, 12, 31), 1, LeaveYear(date(2026, 1, 1), date(2026, 12, 31))),
            (date(2028, 2, 29), 3, LeaveYear(date(2027, 3, 1), date(2028, 2, 29))),
        ],
    )
    def test_begins_on_the_first_of_its_month(self, day: date, month: int, year: LeaveYear) -> None:
        assert leave_year_of(day, month) == year


class TestPartFrom:
    @pytest.mark.parametrize(
        ("day", "part"),
        [
            (date(2026, 4, 1), Fraction(1)),
            (date(2026, 1, 1), Fraction(1)),
            (date(2026, 4, 2), Fraction(364, 365)),
            (date(2027, 2, 1), Fraction(59, 365)),
            (date(2027, 3, 31), Fraction(1, 365)),
        ],
    )
    def test_first_day_counts(self, day: date, part: Fraction) -> None:
        assert LeaveYear(date(2026, 4, 1), date(2027, 3, 31)).part_from(day) == part

    def test_leap_year_has_a_day_more(self) -> None:
        assert LeaveYear(date(2027, 4, 1), date(2028, 3, 31)).days == 366

    def test_both_days_count(self) -> None:
        assert days_between(date(2027, 2, 1), date(2027, 3, 31)) == 59

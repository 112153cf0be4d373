"""Which leave year a question is about."""

from datetime import date
from decimal import Decimal

import pytest
from werkzeug.datastructures import MultiDict

from recruitment.benefits.leave_form import LeaveForm
from recruitment.benefits.leave_question import LeaveQuestion, NotGranted, leave_question
from recruitment.employers.models import Employer

TODAY = date(2026, 11, 29)


def question(start: date | None = None, week: Decimal | None = Decimal(35)) -> LeaveQuestion:
    said = {"hours": "21", "days": "3"}
    if start:
        said |= {"start-day": str(start.day), "start-month": str(start.month), "start-year": str(start.year)}
    employer = Employer(slug="islington", name="Islington", full_time_week=week, base_leave=31, leave_year_month=4)
    return leave_question(LeaveForm(MultiDict(said), [employer]), employer, TODAY)


class TestLeaveQuestion:
    @pytest.mark.parametrize(
        ("start", "begins", "first_day"),
        [
            (None, date(2026, 4, 1), None),
            (date(2019, 7, 1), date(2026, 4, 1), None),
            (date(2026, 9, 1), date(2026, 4, 1), date(2026, 9, 1)),
            (date(2027, 4, 1), date(2027, 4, 1), None),
            (date(2028, 1, 10), date(2027, 4, 1), date(2028, 1, 10)),
        ],
    )
    def test_is_about_the_year_of_the_start_or_todays(
        self, start: date | None, begins: date, first_day: date | None
    ) -> None:
        found = question(start)
        assert (found.year.begins, found.first_day, found.left is None) == (begins, first_day, first_day is None)

    def test_bank_holidays_before_the_start_are_not_counted(self) -> None:
        found = question(date(2026, 12, 28))
        assert (found.bank_holidays, found.bank_holidays_left) == (10, 4)

    def test_without_a_week_nothing_is_assumed(self) -> None:
        with pytest.raises(NotGranted, match="full-time week"):
            question(week=None)

"""What the leave calculator takes."""

from decimal import Decimal

import pytest
from werkzeug.datastructures import MultiDict

from recruitment.benefits.leave_form import LeaveForm
from recruitment.employers.models import Employer

FULL_TIME = "Enter at most 35 hours, which is full time"


def form(full_time_week: Decimal | None = Decimal(35), **said: str) -> LeaveForm:
    found = LeaveForm(MultiDict(said), [Employer(slug="islington", name="Islington", full_time_week=full_time_week)])
    found.is_ready()
    return found


class TestLeaveForm:
    def test_hours_and_days_are_needed_once_something_is_asked(self) -> None:
        assert form(service="3").errors == {
            "hours": ["Enter the hours you would work in a week"],
            "days": ["Enter the days you would work in a week"],
        }

    @pytest.mark.parametrize(
        ("hours", "days", "errors"),
        [
            ("35", "4.5", {}),
            ("0", "5", {"hours": ["Enter more than 0 hours"]}),
            ("35.01", "5", {"hours": [FULL_TIME]}),
            ("21", "0.0", {"days": ["Enter more than 0 days"]}),
            ("21", "8", {"days": ["Enter a number up to 7"]}),
            ("35", "1", {"days": ["35 hours do not fit into 1 day"]}),
            ("24", "1", {}),
        ],
    )
    def test_week_must_be_one(self, hours: str, days: str, errors: dict[str, list[str]]) -> None:
        assert form(hours=hours, days=days).errors == errors

    def test_without_a_full_time_week_no_hours_are_too_many(self) -> None:
        assert form(None, hours="40", days="5").errors == {}

    @pytest.mark.parametrize("typed", ["-1", "1e999", "NaN", "9" * 5000, "1\x00", "٣", "³", "1_0", "many"])
    def test_what_is_no_number_is_told_once_and_kept(self, typed: str) -> None:
        found = form(hours=typed, days=typed, service=typed)
        assert {name: len(told) for name, told in found.errors.items()} == {"hours": 1, "days": 1, "service": 1}
        assert (found.hours._value(), found.days._value(), found.service._value()) == (typed, typed, typed)

    def test_date_that_never_comes_is_told(self) -> None:
        said = {"hours": "21", "days": "3", "start-day": "31", "start-month": "2", "start-year": "2027"}
        assert form(**said).errors == {"start": ["Enter a real date, like 3 12 2026"]}

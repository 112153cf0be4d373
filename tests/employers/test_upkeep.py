"""What wants a person."""

from datetime import date

from flask import Flask

from recruitment.database import transaction
from recruitment.employers.upkeep import due, profile_upkeep
from tests.factories.employers import make_employer

TODAY = date(2026, 11, 21)


class TestUpkeep:
    def test_review_is_due_the_day_after(self) -> None:
        assert due("Pension", "/x", TODAY, TODAY) == []
        assert due("Pension", "/x", TODAY, date(2026, 11, 22))[0].status == "Past review"

    def test_what_nobody_confirmed_is_listed(self, app: Flask) -> None:
        with transaction():
            employer = make_employer(leave_confirmed_on=TODAY, contact_confirmed_on=TODAY)
        with app.test_request_context():
            concerns = profile_upkeep(employer, TODAY)[0].concerns
        assert [one.label for one in concerns] == ["Full-time week"]

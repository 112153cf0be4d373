"""What of the texts wants a person."""

from datetime import date, timedelta

from flask import Flask

from recruitment.content.statement import STARTER_REVIEW_ON, STATEMENT
from recruitment.content.upkeep import texts_upkeep
from recruitment.database import transaction
from recruitment.employers.models import Employer
from tests.factories.content import make_text
from tests.factories.employers import make_employer


def statuses(app: Flask, employer: Employer, today: date) -> dict[str, str]:
    with app.test_request_context():
        concerns = [one for area in texts_upkeep(employer, today) for one in area.concerns]
    return {one.label: one.status for one in concerns}


class TestTextsUpkeep:
    def test_starter_text_is_listed_until_hr_publishes_its_own(self, app: Flask) -> None:
        with transaction():
            employer = make_employer()
            make_text(employer)
        found = statuses(app, employer, STARTER_REVIEW_ON)
        assert ("Privacy" in found, found["Contact"]) == (False, "Not yet yours")

    def test_accessibility_statement_past_its_review_date_says_so(self, app: Flask) -> None:
        with transaction():
            employer = make_employer()
        for day, status in (
            (STARTER_REVIEW_ON, "Not yet yours"),
            (STARTER_REVIEW_ON + timedelta(days=1), "Past review"),
        ):
            assert statuses(app, employer, day)["Accessibility statement"] == status

    def test_statement_that_hr_wrote_is_due_on_the_day_that_hr_set(self, app: Flask) -> None:
        with transaction():
            make_text(employer := make_employer(), slug=STATEMENT).review_on = date(2026, 9, 1)
        assert "Accessibility statement" not in statuses(app, employer, date(2026, 9, 1))
        assert statuses(app, employer, date(2026, 9, 2))["Accessibility statement"] == "Past review"

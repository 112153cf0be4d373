"""What of the offer wants a person."""

from datetime import date

from flask import Flask

from recruitment.benefits.upkeep import benefits_upkeep
from recruitment.database import transaction
from tests.factories.benefits import make_benefit
from tests.factories.employers import make_employer


def test_parts_past_their_review_are_told(app: Flask) -> None:
    with transaction():
        employer = make_employer()
        make_benefit(employer, "Leave", review_on=date(2026, 1, 1))
        make_benefit(employer, "Pension", review_on=date(2026, 1, 2))
    with app.test_request_context():
        (area,) = benefits_upkeep(employer, date(2026, 1, 2))
    assert [(one.label, one.status) for one in area.concerns] == [("Leave", "Past review")]

"""What of the inspections wants a person."""

from datetime import date

from flask import Flask

from recruitment.database import db, transaction
from recruitment.inspection.upkeep import inspection_upkeep
from tests.factories.employers import make_employer
from tests.factories.inspection import make_inspection


def test_past_review_unopened_report_and_missing_judgements_are_told(app: Flask) -> None:
    with transaction():
        employer = make_employer()
        inspection = make_inspection(employer, report_url_confirmed_on=None, review_on=date(2026, 1, 1))
        inspection.judgements = []
        db.session.flush()
    with app.test_request_context():
        (area,) = inspection_upkeep(employer, date(2026, 1, 2))
    assert [one.status for one in area.concerns] == ["Past review", "To be confirmed", "Incomplete"]


def test_current_one_wants_nothing(app: Flask) -> None:
    with transaction():
        employer = make_employer()
        make_inspection(employer)
    with app.test_request_context():
        assert inspection_upkeep(employer, date(2026, 12, 1))[0].concerns == []

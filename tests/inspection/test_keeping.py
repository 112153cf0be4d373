"""Keeping the record of inspections."""

from flask import Flask

from recruitment.audit import trail
from recruitment.database import db, transaction
from recruitment.inspection.keeping import add_finding, add_judgement, change, remove
from recruitment.inspection.models import Finding, Inspection, Judgement
from tests.factories.employers import make_employer
from tests.factories.inspection import judge, make_finding, make_inspection


class TestKeeping:
    def test_parts_are_added_last(self, app: Flask) -> None:
        with transaction():
            inspection = make_inspection(make_employer())
            judgement = add_judgement(inspection, {"area": "Adoption", "grade": "Good"}, by=None)
            finding = add_finding(inspection, {"theme": "Time", "title": "New", "statement": "Found."}, by=None)
        assert (judgement.position, finding.position) == (5, 1)

    def test_changed_grade_is_told_with_both_values(self, app: Flask) -> None:
        with transaction():
            judgement = make_inspection(make_employer()).judgements[0]
            change(judgement, {"grade": "Good"}, by=None, version=1)
        entry = trail.find("judgement", [judgement.id], most=1)[0]
        assert entry.changes == {"grade": ["Outstanding", "Good"]}

    def test_inspection_goes_with_all_that_belongs_to_it_and_each_row_is_told(self, app: Flask) -> None:
        with transaction():
            area = judge("in-care", "Good")
            inspection = make_inspection(make_employer(), area, judge("adoption", parent=area))
            make_finding(inspection)
            ids = [one.id for one in inspection.judgements]
            remove(inspection, by=None)
        assert [db.session.query(model).count() for model in (Inspection, Judgement, Finding)] == [0, 0, 0]
        assert {entry.action for entry in trail.find("judgement", ids, most=9)} == {"judgement removed"}

"""Keeping the record of inspections."""

import pytest
from flask import Flask

from recruitment.audit import trail
from recruitment.audit.records import NotPossible
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
            make_finding(inspection, judgement=area)
            ids = [one.id for one in inspection.judgements]
            remove(inspection, by=None)
        assert [db.session.query(model).count() for model in (Inspection, Judgement, Finding)] == [0, 0, 0]
        assert {entry.action for entry in trail.find("judgement", ids, most=9)} == {"judgement removed"}

    def test_finding_stays_when_its_judgement_goes_and_the_trail_tells_what_it_lost(self, app: Flask) -> None:
        with transaction():
            whole = judge("in-care")
            inspection = make_inspection(make_employer(), whole, judge("adoption", parent=whole))
            part = inspection.judgements[1]
            finding, lost = make_finding(inspection, judgement=part), part.id
            remove(whole, by=None)
        db.session.expire_all()
        assert (finding.judgement_id, finding.version_id) == (None, 2)
        entry = trail.find("finding", [finding.id], most=1)[0]
        assert (entry.action, entry.changes) == ("finding changed", {"judgement_id": [lost, None]})

    def test_finding_belongs_to_no_judgement_of_another_inspection(self, app: Flask) -> None:
        with transaction():
            employer = make_employer()
            inspection, other = make_inspection(employer), make_inspection(employer, framework="SIF")
            values = {"theme": "Time", "title": "New", "statement": "Found.", "judgement_id": other.judgements[0].id}
            with pytest.raises(NotPossible) as refused:
                add_finding(inspection, values, by=None)
            with pytest.raises(NotPossible):
                change(make_finding(inspection), values, by=None, version=1)
        assert refused.value.field == "judgement"
        assert [one.title for one in inspection.findings] == ["Manageable caseloads"]

"""The record with what was typed, which nobody keeps."""

from datetime import date

import pytest
from flask import Flask

from recruitment.database import db, transaction
from recruitment.inspection.models import Inspection
from recruitment.inspection.preview import finding_as_typed, inspection_as_typed, judgement_as_typed
from tests.factories.employers import make_employer
from tests.factories.inspection import judge, make_finding, make_inspection


@pytest.fixture
def inspection(app: Flask) -> Inspection:
    with transaction():
        return make_inspection(make_employer(), judge(area="Help"), judge(area="Care"))


def grades(inspection: Inspection) -> list[tuple[str, str]]:
    return [(one.area, one.grade) for one in inspection.judgements]


class TestJudgement:
    def test_changed_one_stands_in_its_place_and_nothing_is_kept(self, inspection: Inspection) -> None:
        shown = judgement_as_typed(inspection, {"area": "Help", "grade": "Good"}, inspection.judgements[0])
        assert grades(shown) == [("Help", "Good"), ("Care", "Outstanding")]
        assert (list(db.session.new), list(db.session.dirty)) == ([], [])

    def test_new_part_stands_last_and_names_what_it_is_part_of(self, inspection: Inspection) -> None:
        values = {"area": "Homes", "grade": "Good", "parent_id": inspection.judgements[1].id}
        shown = judgement_as_typed(inspection, values, None).judgements
        assert (shown[-1].area, shown[-1].parent and shown[-1].parent.area) == ("Homes", "Care")
        assert len(inspection.judgements) == 2


class TestInspection:
    def test_new_dates_stand_over_what_it_holds(self, inspection: Inspection) -> None:
        with transaction():
            make_finding(inspection)
        values = {"inspected_from": date(2025, 3, 3), "inspected_to": date(2025, 3, 7)}
        shown = inspection_as_typed(values, inspection)
        assert shown.inspected_in_words == "3 to 7 March 2025"
        assert (len(shown.judgements), shown.findings[0].inspection.report_label) == (2, "March 2025 report")


class TestFinding:
    def test_point_to_improve_stands_among_what_was_asked(self, inspection: Inspection) -> None:
        values = {"theme": "Time", "title": "Caseloads", "statement": "Too high.", "paragraph": "8"}
        assert finding_as_typed(inspection, values).asked is None
        asked = finding_as_typed(inspection, {**values, "is_to_improve": True}).asked
        assert asked is not None
        assert (asked.points[0].statement, asked.points[0].place) == ("Too high.", "paragraph 8")

    def test_it_says_where_the_record_will_list_it(self, inspection: Inspection) -> None:
        values = {"theme": "Time", "title": "Caseloads", "statement": "Low.", "paragraph": None}
        care = inspection.judgements[1].id
        shown = [finding_as_typed(inspection, {**values, "judgement_id": one}).area for one in (care, None)]
        assert shown == ["Care", ""]

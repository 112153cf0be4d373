"""No grade without framework, area, dates and report."""

import pytest
import time_machine

from recruitment.database import db, transaction
from recruitment.inspection.models import Inspection
from tests.client import CheckingClient
from tests.factories.employers import make_employer
from tests.factories.inspection import judge, make_finding, make_inspection
from tests.house_rules.content_forms import FILLED
from tests.pages.vacancies_hr import enter

ADD = "/hr/content/inspections/add/islington"
HR = "/hr/content/inspections"


@pytest.fixture
def inspection(client: CheckingClient) -> Inspection:
    with transaction():
        inspection = make_inspection(make_employer(), judge("overall", is_overall=True), judge("in-care"))
    enter(client)
    return inspection


class TestInspectionForm:
    def test_framework_dates_report_and_review_are_needed(self, client: CheckingClient) -> None:
        enter(client)
        page = client.page(ADD).form().submit()
        for name in ("framework", "framework_name", "report_url"):
            assert name in page.errors
        for name in ("inspected_from", "inspected_to", "review_on"):
            assert any(field.startswith(name) for field in page.errors), page.errors

    def test_days_stand_in_their_order(self, client: CheckingClient, clock: time_machine.Traveller) -> None:
        enter(client)
        wrong = {"inspected_to-year": "2016", "review_on-year": "2025", "checked_on-year": "2027"}
        page = client.page(ADD).form().fill({**FILLED["inspection_hr.add"], **wrong}).submit()
        assert page.status == 422
        assert "a last day that is not before the first" in page.text
        assert "Enter today or a day before it" in page.text

    def test_confirmation_of_the_link_goes_when_the_address_changes(
        self, client: CheckingClient, inspection: Inspection, clock: time_machine.Traveller
    ) -> None:
        form = client.page(f"{HR}/{inspection.id}/edit").form().fill({"checked_on-year": "2025"})
        form.fill(report_url="https://reports.example.org/other", is_report_opened=[]).submit()
        db.session.expire_all()
        assert not inspection.is_report_link_confirmed


class TestJudgementForm:
    def test_area_and_grade_are_needed(self, client: CheckingClient, inspection: Inspection) -> None:
        page = client.page(f"{HR}/{inspection.id}/judgements/add").form().submit()
        assert page.errors == {
            "area": "Enter the area, as the report names it",
            "grade": "Choose the grade",
        }

    def test_one_overall_grade_at_most_and_none_is_needed(self, client: CheckingClient, inspection: Inspection) -> None:
        form = client.page(f"{HR}/{inspection.id}/judgements/add").form()
        page = form.fill(area="All", grade="Good", is_overall="y").submit()
        assert "already has an overall grade" in page.errors["is_overall"]
        assert page.form().fill(is_overall=[]).submit().status == 200


class TestFindingForm:
    def test_it_is_put_to_a_judgement_of_its_inspection_and_taken_off_again(
        self, client: CheckingClient, inspection: Inspection
    ) -> None:
        with transaction():
            finding = make_finding(db.session.merge(inspection))
        for words, area in (("In care", "In care"), ("None in particular", None)):
            client.page(f"{HR}/findings/{finding.id}").form().fill(judgement=words).submit()
            db.session.expire_all()
            assert (finding.judgement and finding.judgement.area) == area

    def test_judgement_of_another_inspection_is_refused_beside_the_field(
        self, client: CheckingClient, inspection: Inspection
    ) -> None:
        with transaction():
            inspection = db.session.merge(inspection)
            finding, other = make_finding(inspection), make_inspection(make_employer("camden"))
        form = client.page(f"{HR}/findings/{finding.id}").form()
        form.values["judgement"] = [str(other.judgements[0].id)]
        page = form.submit()
        assert (page.status, page.errors) == (422, {"judgement": "Choose a judgement of this inspection"})
        db.session.expire_all()
        assert finding.judgement_id is None

    def test_clash_says_the_judgement_in_words(self, client: CheckingClient, inspection: Inspection) -> None:
        with transaction():
            finding = make_finding(db.session.merge(inspection))
        form = client.page(f"{HR}/findings/{finding.id}").form()
        client.page(f"{HR}/findings/{finding.id}").form().fill(judgement="In care").submit()
        page = form.fill(title="Changed").submit()
        assert page.status == 409
        assert "Which judgement it is about (optional) In care" in page.text

    def test_point_to_improve_is_no_highlight(self, client: CheckingClient, inspection: Inspection) -> None:
        with transaction():
            finding = make_finding(db.session.merge(inspection))
        page = client.page(f"{HR}/findings/{finding.id}").form().fill(is_to_improve="y", is_highlight="y").submit()
        assert "untick one of the two" in page.errors["is_highlight"]

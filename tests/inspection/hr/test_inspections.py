"""Inspections in the back office, and the public page after each change."""

from recruitment.database import transaction
from tests.client import CheckingClient
from tests.factories.employers import make_employer
from tests.factories.inspection import make_inspection
from tests.house_rules.content_forms import FILLED
from tests.pages.vacancies_hr import enter

INSPECTIONS = "/hr/content/inspections"


class TestInspections:
    def test_one_without_overall_grade_is_added_and_public_at_once(self, client: CheckingClient) -> None:
        enter(client)
        client.page("/inspection")
        page = client.page(f"{INSPECTIONS}/add/islington").form().fill(FILLED["inspection_hr.add"]).submit()
        page = page.follow("Add a judgement").form().fill(area="Children in care", grade="Good").submit()
        assert "Children in care" in page.links
        public = client.page("/inspection").text
        assert ("Children in care" in public, "Single inspection framework" in public) == (True, True)

    def test_dates_are_changed(self, client: CheckingClient) -> None:
        with transaction():
            inspection = make_inspection(make_employer())
        enter(client)
        page = client.page(f"{INSPECTIONS}/{inspection.id}").follow("Change dates and report")
        assert page.form().fill(FILLED["inspection_hr.edit"]).submit().h1 == "SIF, 2 February 2017"

    def test_removal_asks_first(self, client: CheckingClient) -> None:
        with transaction():
            inspection = make_inspection(make_employer())
        enter(client)
        question = client.page(f"{INSPECTIONS}/{inspection.id}").follow("Remove")
        assert "its 4 judgements" in question.text
        assert "Inspection removed" in question.form().submit("Remove it").text
        assert "Leaders" not in client.page("/inspection").main.text


class TestPreview:
    def test_days_that_were_typed_are_shown_with_its_judgements(self, client: CheckingClient) -> None:
        with transaction():
            inspection = make_inspection(make_employer())
        enter(client)
        form = client.page(f"/hr/content/inspections/{inspection.id}/edit").form()
        page = form.fill({"inspected_to-day": "5"}).submit("Preview")
        assert "ILACS, 2 to 5 December 2024" in page.text
        assert "ILACS, 2 to 6 December 2024" in client.page("/inspection").text

"""Judgements in the back office."""

from recruitment.database import transaction
from tests.client import CheckingClient
from tests.factories.employers import make_employer
from tests.factories.inspection import make_inspection
from tests.pages.vacancies_hr import enter


class TestJudgements:
    def test_it_is_changed_and_removed_and_the_public_page_follows(self, client: CheckingClient) -> None:
        with transaction():
            inspection = make_inspection(make_employer())
        enter(client)
        page = client.page(f"/hr/content/inspections/{inspection.id}").follow("Leaders")
        page = page.form().fill(area="Changed words").submit()
        assert "Changed words" in client.page("/inspection").text
        page.follow("Remove the judgement Changed words").form().submit("Remove it")
        assert "Changed words" not in client.page("/inspection").text


class TestPreview:
    def test_what_was_typed_is_shown_kept_in_the_form_and_not_saved(self, client: CheckingClient) -> None:
        with transaction():
            inspection = make_inspection(make_employer())
        enter(client)
        page = client.page(f"/hr/content/inspections/{inspection.id}/judgements/add").form()
        page = page.fill(area="Fostering", grade="Good").submit("Preview")
        assert (page.status, page.form().values["area"]) == (200, ["Fostering"])
        assert "Fostering Good for Fostering, ILACS" in page.text
        assert "Fostering" not in client.page("/inspection").text

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

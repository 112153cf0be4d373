"""The page of changes that wait."""

from recruitment.database import transaction
from tests.client import CheckingClient
from tests.factories.employers import make_employer
from tests.pages.vacancies_hr import LIST, enter, make_open, open_section, read_again


class TestReviewChanges:
    def test_author_is_told_and_the_second_person_approves(self, client: CheckingClient) -> None:
        with transaction():
            employer = make_employer(approval_required=True)
        vacancy = make_open(employer)
        enter(client, "hr-manager", employer)
        page = open_section(client, vacancy, "pay").form().fill(salary_max="60000").submit()
        assert "What applicants rely on waits for a second person." in page.text
        assert "£60,000" not in client.page(f"/jobs/{vacancy.reference}").text
        assert open_section(client, vacancy, "pay").form().values["salary_max"] == ["60,000"]
        assert "You proposed it" in page.follow("See the changes").text
        enter(client, "administrator")
        page = client.page(f"{LIST}/{vacancy.id}").follow("See the changes").form().submit("Approve them")
        assert "Approved and public." in page.text
        assert "£60,000" in client.page(f"/jobs/{vacancy.reference}").text

    def test_dropped_by_the_author_nothing_waits(self, client: CheckingClient) -> None:
        with transaction():
            employer = make_employer(approval_required=True)
        vacancy = make_open(employer)
        enter(client, "hr-manager", employer)
        open_section(client, vacancy, "pay").form().fill(salary_max="60000").submit()
        page = client.page(f"{LIST}/{vacancy.id}/changes").form().submit("Drop them")
        assert "Dropped." in page.text
        assert read_again(vacancy).waiting_changes is None

    def test_without_changes_it_leads_back(self, client: CheckingClient) -> None:
        vacancy = make_open()
        enter(client)
        assert "No change waits" in client.page(f"{LIST}/{vacancy.id}/changes").text

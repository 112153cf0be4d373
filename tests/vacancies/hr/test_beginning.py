"""Beginning a new vacancy."""

from recruitment.database import transaction
from tests.client import CheckingClient
from tests.factories.employers import make_employer
from tests.pages.vacancies_hr import LIST, enter


class TestNewVacancy:
    def test_title_is_enough_to_begin(self, client: CheckingClient) -> None:
        enter(client)
        page = client.page(LIST).follow("New vacancy").form().fill(title="Youth worker").submit()
        assert (page.h1, page.status) == ("Youth worker", 200)
        assert "Draft saved" in page.text
        assert "Needed before publishing" in page.text
        assert "Vacancy drafted by Robin HR manager" in page.text

    def test_title_is_needed(self, client: CheckingClient) -> None:
        enter(client)
        page = client.page(f"{LIST}/new").form().submit()
        assert (page.status, page.errors) == (422, {"title": "Enter a title"})

    def test_administrator_chooses_the_employer(self, client: CheckingClient) -> None:
        with transaction():
            make_employer("islington")
            make_employer("camden")
        enter(client, "administrator")
        form = client.page(f"{LIST}/new").form().fill(title="Cook")
        assert form.submit().errors == {"employer": "Choose an employer"}
        form.fill(employer="Camden Council").submit()
        assert "Camden" in client.page(f"{LIST}?state=draft").main.text

    def test_administrator_of_an_empty_site_is_told(self, client: CheckingClient) -> None:
        enter(client, "administrator")
        page = client.page(f"{LIST}/new").form().fill(title="Cook").submit()
        assert (page.status, page.errors) == (422, {"employer": "Choose an employer"})

"""Who may do what with whose vacancies."""

from datetime import timedelta

import pytest

from recruitment import clock
from recruitment.database import transaction
from recruitment.vacancies.publishing import publish
from tests.client import CheckingClient
from tests.factories.employers import make_employer
from tests.factories.vacancies import make_vacancy
from tests.pages.vacancies_hr import LIST, enter, make_draft, make_open, open_section, read_again

PAGES = ("", "/preview", "/publish", "/close", *(f"/edit/{slug}" for slug in ("post", "pay", "dates")))


class TestRoles:
    def test_officer_writes_but_does_not_publish(self, client: CheckingClient) -> None:
        enter(client, "hr-officer")
        vacancy = make_draft()
        page = client.page(f"{LIST}/{vacancy.id}")
        assert "Publish" not in page.links
        assert open_section(client, vacancy, "post").status == 200
        assert client.page(f"{LIST}/{vacancy.id}/publish").status == 403

    def test_officer_does_not_change_what_is_published(self, client: CheckingClient) -> None:
        enter(client, "hr-officer")
        vacancy = make_open()
        assert client.page(f"{LIST}/{vacancy.id}").status == 200
        assert open_section(client, vacancy, "post").status == 403

    def test_officer_whose_draft_was_published_meanwhile_keeps_what_was_typed(self, client: CheckingClient) -> None:
        enter(client, "hr-officer")
        vacancy = make_draft(closes_at=clock.now() + timedelta(days=9), is_example=True)
        page = open_section(client, vacancy, "post")
        with transaction():
            publish(read_again(vacancy), by=None)
        page = page.form().fill(title="Typed for an hour").submit()
        assert page.status == 403
        assert "Nothing was saved" in page.errors[""]
        assert "Typed for an hour" in page.response.text

    def test_hiring_manager_reads(self, client: CheckingClient) -> None:
        enter(client, "hiring-manager")
        vacancy = make_draft(grade="PO7")
        page = client.page(f"{LIST}/{vacancy.id}")
        assert "PO7" in page.main.text
        assert open_section(client, vacancy, "post").status == 403
        assert client.page(f"{LIST}/new").status == 403

    def test_hiring_manager_is_led_to_the_people_of_their_own_vacancy(self, client: CheckingClient) -> None:
        account = enter(client, "hiring-manager")
        own, other = make_open(hiring_manager_id=account.id), make_open()
        assert client.page(f"{LIST}/{own.id}").follow("Registrations").status == 200
        assert "Registrations" not in client.page(f"{LIST}/{other.id}").links
        assert [link.text for link in client.page(LIST).document.find("a")].count("Registrations") == 1

    def test_viewer_sees_figures_only(self, client: CheckingClient) -> None:
        enter(client, "viewer")
        assert client.page(LIST).status == 403

    def test_officer_is_not_offered_to_remove_examples(self, client: CheckingClient) -> None:
        enter(client, "hr-officer")
        make_open(is_example=True)
        assert "Remove the examples" not in client.page(LIST).links
        assert client.page(f"{LIST}/examples/remove").status == 403


class TestOtherEmployer:
    @pytest.mark.parametrize("page", PAGES)
    @pytest.mark.parametrize("method", ["GET", "POST"])
    def test_vacancy_is_not_found(self, client: CheckingClient, page: str, method: str) -> None:
        enter(client)
        with transaction():
            vacancy = make_vacancy(make_employer("camden"), status="draft")
        answer = client.page(f"{LIST}/{vacancy.id}{page}", method=method)
        assert answer.status == (405 if method == "POST" and page in ("", "/preview") else 404)

    @pytest.mark.parametrize("vacancy_id", ["0", "9" * 20, "-1", "x", "2147483648"])
    def test_impossible_id_is_not_found(self, client: CheckingClient, vacancy_id: str) -> None:
        enter(client)
        assert client.page(f"{LIST}/{vacancy_id}").status == 404

"""What staff see of the people who registered, and that their looking is recorded."""

import pytest
from flask import Flask
from sqlalchemy.orm import Session, scoped_session

from recruitment.accounts.models import Account
from recruitment.audit.models import AuditEntry
from recruitment.database import transaction
from recruitment.registrations.consent import CURRENT
from tests.client import CheckingClient
from tests.factories.accounts import make_account, sign_in
from tests.factories.employers import make_employer
from tests.factories.registrations import make_registration
from tests.factories.vacancies import make_vacancy

LIST = "/hr/registrations"


def colleague(client: CheckingClient, role: str = "hr-officer") -> Account:
    with transaction():
        account = make_account(role)
    sign_in(client, account)
    return account


def looks(session: scoped_session[Session]) -> list[tuple[str, str, str]]:
    entries = session.query(AuditEntry).order_by(AuditEntry.id)
    recorded = [(entry.action, entry.thing_kind, entry.thing_id) for entry in entries]
    return [one for one in recorded if one[0].startswith("registration")]


class TestList:
    def test_newest_come_first_and_go_on_over_pages(self, client: CheckingClient) -> None:
        colleague(client)
        with transaction():
            for number in range(1, 22):
                make_registration(name=f"Person {number}", email=f"person{number}@example.org")
        page = client.page(LIST)
        names = [link for link in page.links if link.startswith("Person")]
        assert names == [f"Person {number}" for number in range(21, 1, -1)]
        second = page.follow("Next page")
        assert "Person 1" in second.links
        assert "page 2 of 2" in second.title

    @pytest.mark.parametrize("typed", ["0", "-1", "99", "1" + "0" * 20, "x", "\0"])
    def test_page_that_is_none_is_the_first(self, client: CheckingClient, typed: str) -> None:
        colleague(client)
        with transaction():
            make_registration()
        assert "Ada Lovelace" in client.page(LIST, query_string={"page": typed}).links

    def test_vacancy_narrows_it(self, client: CheckingClient) -> None:
        colleague(client)
        with transaction():
            make_registration(make_vacancy(title="Team manager", reference="TM-1"), name="Grace Hopper")
            make_registration()
        page = client.page(LIST).form().fill(vacancy="Team manager (TM-1)").submit()
        assert "Grace Hopper" in page.links
        assert "Ada Lovelace" not in page.links

    def test_empty_list_says_so_and_records_nothing(
        self, client: CheckingClient, session: scoped_session[Session]
    ) -> None:
        colleague(client)
        assert "Nobody has registered interest" in client.page(LIST).text
        assert looks(session) == []

    def test_look_is_recorded_with_whom_it_showed(
        self, client: CheckingClient, session: scoped_session[Session]
    ) -> None:
        account = colleague(client)
        with transaction():
            number = make_registration().id
        client.page(LIST)
        entry = session.query(AuditEntry).filter_by(action="registrations listed").one()
        assert (entry.actor_id, entry.changes) == (account.id, {"registrations": [None, [number]]})


class TestOfVacancy:
    def test_only_its_own_people_are_listed(self, client: CheckingClient) -> None:
        colleague(client)
        with transaction():
            vacancy = make_vacancy(title="Team manager")
            make_registration(vacancy, name="Grace Hopper")
            make_registration()
            address = f"/hr/vacancies/{vacancy.id}/registrations"
        page = client.page(address)
        assert page.h1 == "People interested in Team manager"
        assert "Grace Hopper" in page.links
        assert "Ada Lovelace" not in page.links

    def test_vacancy_without_people_says_so(self, client: CheckingClient) -> None:
        colleague(client)
        with transaction():
            number = make_vacancy().id
        assert "Nobody has registered" in client.page(f"/hr/vacancies/{number}/registrations").text


class TestOne:
    def test_all_that_was_told_is_shown(self, client: CheckingClient) -> None:
        colleague(client)
        with transaction():
            make_vacancy()
            make_registration(
                email="Ada@Example.org", phone="020 7946 0000", message="One\n\nTwo", role_types=("social-worker",)
            )
        page = client.page(LIST).follow("Ada Lovelace")
        for told in ("Ada@Example.org", "020 7946 0000", "One", "Two", "Social worker", f"Version {CURRENT}"):
            assert told in page.main.text

    def test_look_is_recorded(self, client: CheckingClient, session: scoped_session[Session]) -> None:
        colleague(client)
        with transaction():
            number = make_registration().id
        client.page(f"{LIST}/{number}")
        assert looks(session) == [("registration read", "registration", str(number))]

    def test_what_was_typed_runs_nothing(self, client: CheckingClient) -> None:
        colleague(client)
        with transaction():
            number = make_registration(name="<script>alert(1)</script>", message="<img src=x onerror=alert(1)>").id
        page = client.page(f"{LIST}/{number}")
        assert page.h1 == "<script>alert(1)</script>"
        assert "<img src=x" not in page.response.text

    @pytest.mark.parametrize("number", ["0", "999999", "9" * 20, "9" * 5000, "-1", "x"])
    def test_number_of_nobody_is_not_found(self, client: CheckingClient, number: str) -> None:
        colleague(client)
        assert client.page(f"{LIST}/{number}").status == 404
        assert client.page(f"/hr/vacancies/{number}/registrations").status == 404


class TestWhoSees:
    @pytest.fixture
    def elsewhere(self, app: Flask) -> tuple[int, int]:
        """Somebody who registered with another employer, and the vacancy."""
        with transaction():
            make_employer()
            other = make_employer("westminster")
            vacancy = make_vacancy(other, title="Elsewhere")
            return make_registration(vacancy).id, vacancy.id

    @pytest.mark.parametrize("role", ["hr-manager", "hr-officer", "hiring-manager"])
    def test_people_of_another_employer_are_not_found(
        self, client: CheckingClient, elsewhere: tuple[int, int], role: str, session: scoped_session[Session]
    ) -> None:
        colleague(client, role)
        registration, vacancy = elsewhere
        assert client.page(f"{LIST}/{registration}").status == 404
        assert client.page(f"/hr/vacancies/{vacancy}/registrations").status == 404
        assert "Ada Lovelace" not in client.page(LIST).text
        assert "Elsewhere" not in client.page(LIST).text
        assert looks(session) == []

    def test_administrators_see_all_employers(self, client: CheckingClient, elsewhere: tuple[int, int]) -> None:
        colleague(client, "administrator")
        with transaction():
            make_registration(name="Grace Hopper")
        assert {"Ada Lovelace", "Grace Hopper"} <= client.page(LIST).links.keys()

    def test_hiring_manager_sees_those_of_the_named_vacancies_alone(self, client: CheckingClient) -> None:
        account = colleague(client, "hiring-manager")
        with transaction():
            own = make_vacancy(title="Mine", hiring_manager_id=account.id)
            make_registration(own, name="Grace Hopper")
            other = make_vacancy(title="Another's")
            hidden = [make_registration(other).id, make_registration().id]
            other_id = other.id
        page = client.page(LIST)
        assert "Grace Hopper" in page.links
        assert "Ada Lovelace" not in page.links
        assert "Another's" not in page.text
        assert [client.page(f"{LIST}/{number}").status for number in hidden] == [404, 404]
        assert client.page(f"/hr/vacancies/{other_id}/registrations").status == 404

    def test_viewers_see_nobody(self, client: CheckingClient) -> None:
        colleague(client, "viewer")
        assert client.page(LIST).status == 403

"""The table of people, who is in it for whom, and that looking is recorded."""

import pytest
from flask import Flask
from sqlalchemy.orm import Session, scoped_session

from recruitment.accounts.models import Account
from recruitment.audit.models import AuditEntry
from recruitment.database import transaction
from recruitment.employers.profile import by_slug
from tests.client import CheckingClient
from tests.factories.employers import make_employer
from tests.factories.registrations import make_registration
from tests.factories.vacancies import make_vacancy
from tests.pages.people import LIST, enter


def colleague(client: CheckingClient, role: str = "hr-officer") -> Account:
    """In a place that names everybody."""
    with transaction():
        make_employer(anonymous_until_contacted=False)
    return enter(client, role)


def looks(session: scoped_session[Session]) -> list[tuple[str, str, str]]:
    entries = session.query(AuditEntry).order_by(AuditEntry.id)
    recorded = [(entry.action, entry.thing_kind, entry.thing_id) for entry in entries]
    # Confirming is the person's own act.
    return [one for one in recorded if one[0].startswith("registration") and one[0] != "registration confirmed"]


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
        page = client.page(LIST).form().fill(vacancy="Team manager (TM-1)").submit("Show")
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


class TestFilters:
    @pytest.fixture(autouse=True)
    def people(self, client: CheckingClient) -> None:
        colleague(client)
        with transaction():
            make_registration(name="Ada Lovelace", hours=("part-time",), pay_wanted=38_000, experience="1-3")
            make_registration(name="Grace Hopper", email="grace@example.org", stage="offered")

    def show(self, client: CheckingClient, **filled: str) -> list[str]:
        page = client.page(LIST).form().fill(filled).submit("Show")
        return [name for name in ("Ada Lovelace", "Grace Hopper") if name in page.links]

    def test_form_asks_for_all_there_is(self, client: CheckingClient) -> None:
        assert self.show(client, q="ada", hours="Part time", pay="£40,000", experience="1 to 3 years") == [
            "Ada Lovelace"
        ]
        assert self.show(client, stage="Offered", owner="Nobody") == ["Grace Hopper"]
        assert self.show(client, due="Overdue") == []

    def test_what_is_not_offered_is_ignored(self, client: CheckingClient) -> None:
        page = client.page(f"{LIST}?stage=x&owner=9999&hours=%00&sort=x&per_page=7&pay=much&vacancy=X&role_type=x")
        assert {"Ada Lovelace", "Grace Hopper"} <= page.links.keys()

    def test_filters_outlive_pages_and_views(self, client: CheckingClient) -> None:
        page = client.page(f"{LIST}?hours=part-time&sort=oldest&per_page=50")
        assert page.links["Board"] == "/hr/registrations/board?hours=part-time&sort=oldest&per_page=50"
        assert page.form().values["per_page"] == ["50"]

    def test_nobody_fits_says_so_and_leads_back(self, client: CheckingClient) -> None:
        page = client.page(f"{LIST}?stage=appointed")
        assert "Nobody fits all of these filters" in page.text
        assert "Ada Lovelace" in page.follow("Show everybody").links

    @pytest.mark.parametrize(("size", "shown"), [("20", 20), ("50", 25)])
    def test_as_many_as_asked_stand_on_a_page(self, client: CheckingClient, size: str, shown: int) -> None:
        with transaction():
            for number in range(23):
                make_registration(email=f"p{number}@example.org")
        page = client.page(LIST).form().fill(per_page=size).submit("Show")
        assert len(page.document.find("input", name="person")) == shown


class TestUnnamed:
    def test_list_tells_reference_and_wishes_but_no_name(self, client: CheckingClient) -> None:
        enter(client)
        with transaction():
            person = make_registration(
                hours=("part-time",), pay_wanted=38_000, experience="none", phone="020 7946 0000"
            )
        page = client.page(LIST)
        assert f"Person {person.reference}" in page.links
        assert "Part time · £38,000 a year · Experience: none yet" in page.text
        assert not any(told in page.response.text for told in ("Ada", "ada@", "7946"))


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


class TestWhoSees:
    @pytest.fixture
    def elsewhere(self, app: Flask) -> tuple[int, int]:
        """Somebody who registered with another employer, and the vacancy."""
        with transaction():
            make_employer(anonymous_until_contacted=False)
            other = make_employer("westminster", anonymous_until_contacted=False)
            vacancy = make_vacancy(other, title="Elsewhere")
            return make_registration(vacancy).id, vacancy.id

    @pytest.mark.parametrize("role", ["hr-manager", "hr-officer", "hiring-manager"])
    def test_people_of_another_employer_are_not_found(
        self, client: CheckingClient, elsewhere: tuple[int, int], role: str, session: scoped_session[Session]
    ) -> None:
        enter(client, role)
        registration, vacancy = elsewhere
        assert client.page(f"{LIST}/{registration}").status == 404
        assert client.page(f"/hr/vacancies/{vacancy}/registrations").status == 404
        assert "Ada Lovelace" not in client.page(LIST).text
        assert "Elsewhere" not in client.page(LIST).text
        assert looks(session) == []

    def test_administrators_see_all_employers(self, client: CheckingClient, elsewhere: tuple[int, int]) -> None:
        enter(client, "administrator")
        with transaction():
            make_registration(name="Grace Hopper", employer=by_slug("islington"))
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

"""The trail as managers and administrators read it."""

import pytest
import time_machine

from recruitment.accounts.models import Account
from recruitment.audit.search import PER_PAGE
from recruitment.database import transaction
from tests.client import CheckingClient
from tests.factories.accounts import make_account, sign_in
from tests.factories.audit import BO, Thing, act
from tests.factories.employers import make_employer
from tests.factories.registrations import make_registration
from tests.factories.vacancies import make_vacancy
from tests.page import Page


@pytest.fixture
def manager(client: CheckingClient, clock: time_machine.Traveller) -> Account:
    with transaction():
        account = make_account("hr-manager", employer=make_employer(), name="Hanna Reid")
    sign_in(client, account)
    return account


def rows(page: Page) -> list[str]:
    return [row.text for row in page.main.find("tr")[1:]]


class TestListEntries:
    def test_entry_says_who_did_what_to_which_and_links_to_it(
        self, client: CheckingClient, manager: Account
    ) -> None:
        with transaction():
            vacancy = make_vacancy(manager.employer, reference="TEST-1")
        act("vacancy changed", vacancy, manager, employer_id=manager.employer_id, changes={"grade": ["PO1", "PO2"]})
        page = client.page("/hr/trail")
        (row,) = rows(page)
        told = ("Vacancy changed", "Grade: PO1", "PO2", "TEST-1", "Vacancy", "Hanna Reid", "9am on Monday 15 June 2026")
        assert [words for words in told if words not in row] == []
        assert page.links["TEST-1"] == f"/hr/vacancies/{vacancy.id}"

    def test_manager_sees_nothing_of_another_employer_or_of_the_site(
        self, client: CheckingClient, manager: Account
    ) -> None:
        with transaction():
            camden = make_employer("camden")
        act("vacancy changed", Thing(5), BO, employer_id=camden.id)
        act("role type added", Thing(5, "role_type"), BO, employer_id=None)
        page = client.page("/hr/trail")
        assert "Nothing in the trail fits" in page.text
        assert "Bo Persson" not in page.text

    def test_administrator_sees_all(self, client: CheckingClient, manager: Account) -> None:
        with transaction():
            administrator = make_account("administrator")
        sign_in(client, administrator)
        act("role type added", Thing(5, "role_type"), BO, employer_id=None)
        act("vacancy changed", by=BO, employer_id=manager.employer_id)
        assert len(rows(client.page("/hr/trail"))) == 2

    def test_opening_a_registration_is_told_without_a_word_of_it(
        self, client: CheckingClient, manager: Account
    ) -> None:
        with transaction():
            vacancy = make_vacancy(manager.employer)
            registration = make_registration(vacancy, name="Canary Bird", email="canary@example.org")
        client.page(f"/hr/registrations/{registration.id}")
        page = client.page("/hr/trail")
        assert "Registration read" in page.text
        assert registration.reference in page.text
        assert "anary" not in page.text

    def test_form_keeps_what_was_asked_for(self, client: CheckingClient, manager: Account) -> None:
        act("vacancy changed", by=manager, employer_id=manager.employer_id)
        wanted = {"person": str(manager.id), "action": "vacancy changed", "kind": "vacancy", "thing": "17"}
        page = client.page("/hr/trail").form().fill(**wanted, **{"from": "2026-06-15", "to": "2026-06-15"}).submit()
        assert len(rows(page)) == 1
        assert {name: page.form().values[name] for name in wanted} == {name: [text] for name, text in wanted.items()}
        assert page.follow("Show everything").address == "/hr/trail"

    def test_older_entries_follow_with_the_same_filters(self, client: CheckingClient, manager: Account) -> None:
        for _ in range(PER_PAGE + 1):
            act("vacancy changed", by=manager, employer_id=manager.employer_id)
        page = client.page("/hr/trail?kind=vacancy").follow("Older entries")
        assert (len(rows(page)), page.title.startswith("Trail, older entries")) == (1, True)
        assert "kind=vacancy" in page.address
        assert "Older entries" not in page.links

    @pytest.mark.parametrize(
        "query",
        ["person=x", "person=9999999999999999", "from=2026-02-31", "to=0001-01-01", "to=9999-12-31", "after=%00",
         "thing=%00%ff", "kind=%27%3B--", "action=%F0%9F%91%A9", "thing=" + "9" * 500, "after=2147483647"],
    )  # fmt: skip
    def test_odd_values_narrow_nothing_or_find_nothing(
        self, client: CheckingClient, manager: Account, query: str
    ) -> None:
        assert client.page(f"/hr/trail?{query}").status == 200

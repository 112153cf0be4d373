"""One person's data in the back office: looked up, given away, erased."""

import json

import pytest
import time_machine

from recruitment.database import transaction
from recruitment.privacy.holders import held_of
from tests.client import CheckingClient
from tests.factories.accounts import code_now
from tests.factories.employers import make_employer
from tests.factories.privacy import make_complaint
from tests.page import Page
from tests.pages.people import deeds, enter

FIND = "/hr/privacy/person"
EMAIL = "ada@example.org"


@pytest.fixture
def found(client: CheckingClient) -> Page:
    """What is held of somebody who complained."""
    enter(client, "hr-manager")
    with transaction():
        make_complaint()
    page: Page = client.page(FIND).form().fill(email="ADA@example.org").submit()
    return page


class TestFind:
    def test_all_that_is_held_is_shown_and_looking_is_recorded(self, found: Page) -> None:
        assert all(words in found.main.text for words in ("Complaints: 1", "Mails: 1", "You wrote to my old address."))
        assert found.path == FIND
        assert len(deeds("person looked up")) == 1

    def test_unknown_address_has_nothing(self, client: CheckingClient, found: Page) -> None:
        page = client.page(FIND).form().fill(email="grace@example.org").submit()
        assert "We hold nothing of grace@example.org" in page.main.text

    def test_address_that_is_none_is_refused(self, client: CheckingClient, found: Page) -> None:
        page = client.page(FIND).form().fill(email="ada").submit()
        assert (page.status, set(page.errors)) == (422, {"email"})

    def test_managers_of_one_of_several_employers_are_sent_to_administrators(
        self, client: CheckingClient, found: Page
    ) -> None:
        with transaction():
            make_employer("camden")
        page = client.page(FIND)
        assert "Only administrators see them all" in page.main.text
        assert page.main.find("form") == []

    def test_it_asks_for_a_fresh_code(self, client: CheckingClient, clock: time_machine.Traveller) -> None:
        enter(client, "hr-manager")
        clock.shift(11 * 60)
        page = client.page(FIND)
        assert page.path == "/hr/confirm"
        assert page.form().fill(fresh_code=code_now()).submit().path == FIND


class TestExport:
    def test_file_holds_it_once_the_reason_is_said(self, found: Page) -> None:
        asked = found.form(f"{FIND}/export").submit()
        assert asked.h1 == "Give somebody a copy of their data"
        answer = asked.form().fill(reason="Asked by letter").submit().response
        told = json.loads(answer.data)
        assert told["held"]["Complaints"][0]["Complaint"] == "You wrote to my old address."
        assert answer.headers["Content-Disposition"].startswith('attachment; filename="what-we-hold-')
        assert EMAIL not in answer.headers["Content-Disposition"]
        assert len(deeds("person exported")) == 1

    def test_without_a_reason_nothing_leaves(self, found: Page) -> None:
        page = found.form(f"{FIND}/export").submit().form().submit()
        assert (page.status, page.errors) == (422, {"reason": "Enter why you do this"})
        assert deeds("person exported") == []


class TestErase:
    def test_everything_goes_once_the_reason_is_said(self, found: Page) -> None:
        asked = found.form(f"{FIND}/erase").submit()
        assert held_of(EMAIL) != {}
        page = asked.form().fill(reason="Asked by letter").submit()
        assert "Erased: complaints 1, mails 1." in page.text
        assert held_of(EMAIL) == {}
        assert len(deeds("person erased")) == 1

    def test_without_a_reason_everything_stays(self, found: Page) -> None:
        page = found.form(f"{FIND}/erase").submit().form().submit()
        assert (page.status, set(held_of(EMAIL))) == (422, {"Complaints", "Mails"})

    def test_managers_of_one_of_several_employers_erase_nothing(self, found: Page) -> None:
        asked = found.form(f"{FIND}/erase").submit().form().fill(reason="Asked")
        with transaction():
            make_employer("camden")
        asked.submit()
        assert held_of(EMAIL) != {}
        assert deeds("person erased") == []

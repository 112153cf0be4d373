"""Complaints in the back office: which wait, and answering one."""

import pytest
import time_machine

from recruitment.database import transaction
from tests.client import CheckingClient
from tests.factories.accounts import make_account, sign_in
from tests.factories.employers import make_employer
from tests.factories.privacy import make_complaint
from tests.pages.people import deeds, enter

LIST = "/hr/privacy/complaints"
DAY = 24 * 3600


@pytest.fixture
def reference(client: CheckingClient, clock: time_machine.Traveller) -> str:
    """Of a complaint of today; somebody who may answer it is signed in."""
    enter(client, "hr-manager")
    with transaction():
        return str(make_complaint().reference)


class TestList:
    def test_it_says_how_much_time_is_left_and_names_nobody(self, client: CheckingClient, reference: str) -> None:
        page = client.page(LIST)
        assert all(words in page.main.text for words in (reference, "30 days left", "Wednesday 15 July 2026"))
        assert "Ada" not in page.text

    def test_late_one_says_so(self, client: CheckingClient, reference: str, clock: time_machine.Traveller) -> None:
        clock.shift(31 * DAY)
        enter_again(client)
        assert "1 day late" in client.page(LIST).main.text

    def test_empty_list_says_what_comes_here(self, client: CheckingClient) -> None:
        enter(client, "hr-manager")
        assert "Nobody has complained" in client.page(LIST).main.text

    def test_officers_do_not_enter(self, client: CheckingClient) -> None:
        enter(client, "hr-officer")
        assert "Data rights" not in client.page("/hr/today").links
        assert client.page(LIST).status == 403


class TestShow:
    def test_reading_is_recorded(self, client: CheckingClient, reference: str) -> None:
        page = client.page(LIST).follow(reference)
        assert "You wrote to my old address." in page.main.text
        assert len(deeds("complaint read")) == 1

    def test_answer_is_sent_and_stands_there(self, client: CheckingClient, reference: str) -> None:
        page = client.page(LIST).follow(reference).form().fill(answer="We have corrected it.").submit()
        assert "Answered: the mail is on its way." in page.text
        assert "We have corrected it." in page.main.text
        assert "Answered" in client.page(LIST).main.text

    def test_without_an_answer_nothing_leaves(self, client: CheckingClient, reference: str) -> None:
        page = client.page(LIST).follow(reference).form().submit()
        assert (page.status, page.errors) == (422, {"answer": "Enter your answer"})
        assert deeds("complaint answered") == []

    def test_second_answer_is_not_sent(self, client: CheckingClient, reference: str) -> None:
        form = client.page(LIST).follow(reference).form().fill(answer="One")
        form.submit()
        assert "A colleague has answered it meanwhile" in form.submit().text
        assert len(deeds("complaint answered")) == 1

    def test_another_employers_is_not_found(self, client: CheckingClient, reference: str) -> None:
        with transaction():
            other = make_complaint(make_employer("camden"))
        assert client.page(f"{LIST}/{other.id}").status == 404
        assert other.reference not in client.page(LIST).text


def enter_again(client: CheckingClient) -> None:
    """Sessions do not last a month."""
    with transaction():
        account = make_account(email="again@example.org")
    sign_in(client, account)

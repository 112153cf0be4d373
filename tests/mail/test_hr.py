"""Staff see what did not leave and do something about it; administrators try whether mail arrives."""

from collections.abc import Callable

from recruitment import clock
from recruitment.accounts.models import Account
from recruitment.database import transaction
from recruitment.mail.delivery import deliver_due
from recruitment.web.template_filters import instant_in_words
from tests.client import CheckingClient
from tests.factories.mail import make_mail
from tests.factories.registrations import make_registration
from tests.mail.post_office import PostOffice
from tests.pages.people import deeds, enter

LIST = "/hr/mail"


def refused(account: Account, **fields: object) -> int:
    given = {"employer_id": account.employer_id, "failed_at": clock.now(), "last_error": "550 No such person"}
    with transaction():
        return make_mail(**(given | {"recipient": "ada.lovelace@gmial.com"} | fields)).id


class TestListMail:
    def test_each_is_told_with_what_to_make_of_it_and_without_who_it_is(self, client: CheckingClient) -> None:
        refused(enter(client, "hr-officer"))
        page = client.page(LIST)
        told = ("We have your interest", "a…@gmial.com", "The address does not exist", "550 No such person")
        assert all(words in page.text for words in told)
        assert "lovelace" not in page.text
        assert page.response.headers["Cache-Control"] == "no-store"

    def test_person_whom_it_was_about_is_one_step_away(self, client: CheckingClient) -> None:
        account = enter(client, "hr-officer")
        with transaction():
            number = make_registration().id
        refused(account, dedupe_key=f"registration-acknowledged-again:{number}")
        assert client.page(LIST).follow("The person").path == f"/hr/registrations/{number}"

    def test_looking_is_recorded_when_there_is_something_to_see(self, client: CheckingClient) -> None:
        account = enter(client, "hr-officer")
        client.page(LIST)
        assert deeds("stuck mail read") == []
        refused(account)
        client.page(LIST)
        assert [one.actor_id for one in deeds("stuck mail read")] == [account.id]

    def test_what_is_tried_again_says_when(self, client: CheckingClient) -> None:
        account = enter(client, "hr-officer")
        refused(account, failed_at=None, attempts=2, last_error="451 Busy", next_attempt_at=clock.now())
        page = client.page(LIST).follow("Being tried again 1")
        assert "Tried 2 times, next" in page.text
        assert instant_in_words(clock.now())[-20:] in page.text

    def test_nothing_stuck_says_so(self, client: CheckingClient) -> None:
        enter(client, "hr-officer")
        assert "Every mail has left" in client.page(LIST).text

    def test_hiring_managers_have_no_business_here(self, client: CheckingClient) -> None:
        enter(client, "hiring-manager")
        assert client.get(LIST).status_code == 403

    def test_today_leads_here(self, client: CheckingClient) -> None:
        refused(enter(client, "hr-officer"))
        assert client.page("/hr/today").follow("mail could not be sent").h1 == "Mail that did not leave"


class TestDoing:
    def test_sent_again_it_leaves(self, client: CheckingClient, post_office: PostOffice) -> None:
        number = refused(enter(client, "hr-officer"))
        page = client.page(LIST).form(f"/hr/mail/{number}/again").submit()
        assert "on its way again" in page.text
        assert deliver_due() == {"sent": 1}

    def test_all_are_sent_again_after_an_outage(self, client: CheckingClient, post_office: PostOffice) -> None:
        account = enter(client, "hr-officer")
        refused(account), refused(account)
        page = client.page(LIST).form("/hr/mail/again").submit()
        assert "2 mails are on the way again" in page.text
        assert deliver_due() == {"sent": 2}

    def test_set_aside_it_never_leaves(self, client: CheckingClient, post_office: PostOffice) -> None:
        number = refused(enter(client, "hr-officer"))
        page = client.page(LIST).form(f"/hr/mail/{number}/aside").submit()
        assert "Every mail has left" in page.text
        assert deliver_due() == {}

    def test_pressed_twice_the_second_is_not_found(self, client: CheckingClient) -> None:
        number = refused(enter(client, "hr-officer"))
        form = client.page(LIST).form(f"/hr/mail/{number}/again")
        form.submit()
        assert form.submit(follow=False).status == 404


class TestTestMail:
    def test_administrator_gets_one(
        self, client: CheckingClient, post_office: PostOffice, change_settings: Callable[..., None]
    ) -> None:
        account = enter(client, "administrator")
        page = client.page(LIST).form("/hr/mail/test").submit()
        assert f"A test mail to {account.email} is on its way" in page.text
        assert deliver_due() == {"sent": 1}
        assert post_office.recipients == [account.email]

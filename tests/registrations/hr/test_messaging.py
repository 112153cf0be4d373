"""Writing to several people: ticked or filtered, looked at, sent."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session, scoped_session

from recruitment.database import transaction
from recruitment.mail.models import OutboxMail
from tests.client import CheckingClient
from tests.factories.registrations import make_registration, make_template
from tests.pages.people import LIST, deeds, enter

WORDS = {"subject": "About {vacancy}", "text": "Dear {name},\nhello"}


@pytest.fixture
def people(client: CheckingClient) -> list[int]:
    """Ada has been contacted, Grace is new; an officer is signed in, with a template."""
    account = enter(client)
    with transaction():
        make_template(account.employer, "Invitation")
        ada = make_registration(stage="contacted")
        return [ada.id, make_registration(name="Grace Hopper", email="grace@example.org").id]


def sent(session: scoped_session[Session]) -> list[str]:
    chosen = select(OutboxMail.recipient).where(OutboxMail.dedupe_key.like("people-message:%"))
    return list(session.scalars(chosen.order_by(OutboxMail.recipient)))


class TestWriteMessage:
    def test_ticked_people_get_it_after_a_look(
        self, client: CheckingClient, people: list[int], session: scoped_session[Session]
    ) -> None:
        page = client.page(LIST).form(f"{LIST}/message").fill(person=[str(one) for one in people]).submit()
        page = page.form(f"{LIST}/message").fill(WORDS).submit()
        assert page.h1 == "Send to 2 people"
        assert "Dear Ada Lovelace," in page.main.text
        assert "1 of them is new" in page.main.text
        assert sent(session) == []
        page = page.form().submit("Send to 2 people")
        assert "Sent to 2 people." in page.text
        assert sent(session) == ["ada@example.org", "grace@example.org"]

    def test_unnamed_stay_so_in_the_preview(self, client: CheckingClient, people: list[int]) -> None:
        page = client.page(f"{LIST}/message?person={people[1]}").form(f"{LIST}/message").fill(WORDS).submit()
        assert "Dear Person " in page.main.text
        assert "Grace" not in page.response.text
        assert deeds("registrations listed")[-1].changes == {"registrations": [None, [people[1]]]}

    def test_everybody_who_fits_a_filter(self, client: CheckingClient, people: list[int]) -> None:
        page = client.page(f"{LIST}/message?all=yes&stage=new")
        assert page.form(f"{LIST}/message").values["people"] == [str(people[1])]

    def test_template_fills_in_the_words(self, client: CheckingClient, people: list[int]) -> None:
        page = client.page(f"{LIST}/message?person={people[0]}").form(0).fill(template="Invitation").submit()
        values = page.form(f"{LIST}/message").values
        assert (values["subject"], values["people"]) == (["About {vacancy}"], [str(people[0])])

    def test_change_it_leads_back_with_the_words(self, client: CheckingClient, people: list[int]) -> None:
        page = client.page(f"{LIST}/message?person={people[0]}").form(f"{LIST}/message").fill(WORDS).submit()
        page = page.form().submit("Change it")
        assert page.form(f"{LIST}/message").values["subject"] == [WORDS["subject"]]

    def test_unknown_placeholder_is_told_beside_the_field(self, client: CheckingClient, people: list[int]) -> None:
        form = client.page(f"{LIST}/message?person={people[0]}").form(f"{LIST}/message")
        page = form.fill(subject="{vacency}", text="Hello").submit()
        assert (page.status, list(page.errors)) == (422, ["subject"])
        assert page.form(f"{LIST}/message").values["subject"] == ["{vacency}"]

    @pytest.mark.parametrize("query", ["", "person=999999", "person=x", "person=%00", "all=yes&stage=withdrawn"])
    def test_nobody_chosen_leads_to_the_table(self, client: CheckingClient, people: list[int], query: str) -> None:
        assert "Choose first whom you want to write to" in client.page(f"{LIST}/message?{query}").text

    def test_form_sent_again_writes_nobody_twice(
        self, client: CheckingClient, people: list[int], session: scoped_session[Session]
    ) -> None:
        page = client.page(f"{LIST}/message?person={people[0]}").form(f"{LIST}/message").fill(WORDS).submit()
        form = page.form()
        form.submit("Send to 1 person")
        assert "Nothing was sent" in form.submit("Send to 1 person").text
        assert sent(session) == ["ada@example.org"]

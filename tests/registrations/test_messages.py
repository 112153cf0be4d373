"""Messages to several people: what is filled in, who gets them, and what is left behind."""

from collections.abc import Iterator

import pytest
from flask import Flask
from flask_login import login_user
from sqlalchemy import select

from recruitment.accounts.models import Account
from recruitment.database import db, transaction
from recruitment.mail.models import OutboxMail
from recruitment.registrations import messages
from recruitment.registrations.messages import Message, NobodyToWriteTo, find_matching, find_recipients, send
from recruitment.registrations.talent_pool import PeopleSearch
from tests.factories.accounts import make_account
from tests.factories.employers import make_employer
from tests.factories.registrations import make_registration
from tests.factories.vacancies import make_vacancy
from tests.pages.people import deeds

HELLO = Message("About {vacancy}", "Dear {name},\n\n{employer} writes.")


@pytest.fixture
def officer(app: Flask) -> Iterator[Account]:
    """Signed in, in a request of their own."""
    with transaction():
        account = make_account("hr-officer")
    with app.test_request_context():
        login_user(account)
        yield account


def mails() -> list[OutboxMail]:
    chosen = select(OutboxMail).where(OutboxMail.dedupe_key.like("people-message:%")).order_by(OutboxMail.id)
    return list(db.session.scalars(chosen))


class TestPlaceholders:
    def test_each_is_filled_in(self, officer: Account) -> None:
        with transaction():
            person = make_registration(make_vacancy(title="Team manager"))
            filled = HELLO.to(person, name=person.name)
        assert filled == Message("About Team manager", "Dear Ada Lovelace,\n\nIslington Council writes.")

    def test_without_a_vacancy_the_employer_stands_for_it(self, officer: Account) -> None:
        with transaction():
            filled = HELLO.to(make_registration(), name="Ada")
        assert filled.subject == "About working for Islington Council"

    def test_name_that_looks_like_one_stays_a_name(self, officer: Account) -> None:
        with transaction():
            filled = HELLO.to(make_registration(), name="{employer}")
        assert "Dear {employer}," in filled.text

    @pytest.mark.parametrize(
        ("text", "unknown"),
        [("{name} {}", [""]), ("{Name}", ["Name"]), ("{ {vacancy}", []), ("{0.__class__}", ["0.__class__"])],
    )
    def test_unknown_ones_are_named(self, text: str, unknown: list[str]) -> None:
        assert messages.unknown_placeholders(text) == unknown


class TestSend:
    def test_each_gets_a_mail_of_their_own_and_colleagues_see_it(self, officer: Account) -> None:
        with transaction():
            people = [make_registration(stage="contacted"), make_registration(email="G@example.org", stage="offered")]
        with transaction():
            assert send(HELLO, [one.id for one in people], key="k", by=officer) == 2
        assert [mail.recipient for mail in mails()] == ["ada@example.org", "G@example.org"]
        assert people[0].reference in mails()[0].text
        assert people[0].notes[0].text.startswith("Message sent: About working for Islington Council\n\nDear Ada")
        assert deeds("message sent")[0].changes == {"registrations": [None, [one.id for one in people]]}

    def test_same_form_sent_again_writes_nobody_twice(self, officer: Account) -> None:
        with transaction():
            person = make_registration(stage="contacted")
            send(HELLO, [person.id], key="k", by=officer)
        with pytest.raises(NobodyToWriteTo), transaction():
            send(HELLO, [person.id], key="k", by=officer)
        assert (len(mails()), len(person.notes)) == (1, 1)

    def test_whoever_is_written_to_is_contacted(self, officer: Account) -> None:
        with transaction():
            person = make_registration()
            send(HELLO, [person.id], key="k", by=officer)
        assert (person.stage, person.is_named) == ("contacted", True)
        assert len(deeds("registration moved")) == 1

    def test_withdrawn_and_other_employers_people_are_left_out(self, officer: Account) -> None:
        with transaction():
            gone = make_registration(stage="withdrawn")
            elsewhere = make_registration(employer=make_employer("camden"))
        with pytest.raises(NobodyToWriteTo), transaction():
            send(HELLO, [gone.id, elsewhere.id, 999_999], key="k", by=officer)
        assert mails() == []


class TestRecipients:
    def test_those_who_fit_a_search_are_chosen_up_to_a_limit(
        self, officer: Account, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(messages, "MOST_PEOPLE", 2)
        with transaction():
            people = [make_registration(email=f"{one}@example.org", stage="offered") for one in "abc"]
            make_registration(stage="withdrawn")
        assert find_matching(PeopleSearch(sort="oldest")) == [people[0].id, people[1].id]
        assert len(find_recipients([one.id for one in people])) == 2

"""A late letter says what is so when it leaves, and does not leave when there is nothing to say."""

from collections.abc import Callable

import pytest
import time_machine
from flask import Flask
from sqlalchemy import select
from sqlalchemy.orm import Session, scoped_session

from recruitment.database import transaction
from recruitment.mail.composers import Composer, NoComposer, compose_now, init_composers
from recruitment.mail.delivery import deliver_due
from recruitment.mail.letters import Composed
from recruitment.mail.models import OutboxMail
from recruitment.mail.outbox import LateLetter, post_later
from recruitment.mail.outcomes import wait_after
from tests.mail.post_office import PostOffice

STOP = "<https://jobs.example.org/alerts/abc/stop>"


def post() -> None:
    with transaction():
        post_later(LateLetter("ada@example.org", "new jobs", 17, "alert:17"))


@pytest.fixture
def composing(app: Flask, monkeypatch: pytest.MonkeyPatch) -> Callable[[Composer], None]:
    monkeypatch.setitem(app.extensions, "mail_composers", {})  # the application outlives the test
    return lambda composer: init_composers(app, {"new jobs": composer})


class TestLateLetters:
    def test_words_and_headers_are_those_of_the_moment_it_leaves(
        self, composing: Callable[[Composer], None], post_office: PostOffice
    ) -> None:
        titles = {17: "Cook"}
        composing(lambda number: Composed(titles[number], "Text.\n", "<p>Text.</p>", {"List-Unsubscribe": STOP}))
        post()
        titles[17] = "Head cook"
        assert deliver_due() == {"sent": 1}
        (arrived,) = post_office.received
        assert (arrived["Subject"], arrived["List-Unsubscribe"]) == ("Head cook", STOP)

    def test_nothing_to_say_stops_it_for_good(
        self, composing: Callable[[Composer], None], post_office: PostOffice, session: scoped_session[Session]
    ) -> None:
        composing(lambda _: None)
        post()
        assert deliver_due() == {"stopped": 1}
        composing(lambda _: Composed("Late", "Text.\n"))
        assert deliver_due() == {}
        mail = session.scalars(select(OutboxMail)).one()
        assert (mail.stopped_at is not None, mail.sent_at, mail.failed_at) == (True, None, None)

    def test_composer_that_fails_holds_up_nobody_and_quotes_nobody(
        self,
        composing: Callable[[Composer], None],
        post_office: PostOffice,
        session: scoped_session[Session],
        clock: time_machine.Traveller,
    ) -> None:
        def fail(_: int) -> Composed:
            raise ValueError("ada@example.org")

        composing(fail)
        post()
        assert deliver_due() == {"retried": 1}
        assert session.scalars(select(OutboxMail.last_error)).one() == "it could not be composed: ValueError"
        composing(lambda _: Composed("Mended", "Text.\n"))
        clock.shift(wait_after(1))
        assert deliver_due() == {"sent": 1}

    def test_same_key_is_the_same_mail(self, app: Flask, session: scoped_session[Session]) -> None:
        post(), post()
        assert session.scalars(select(OutboxMail.subject_id)).all() == [17]

    def test_name_that_is_unknown_here_waits_for_a_newer_process(self, app: Flask, post_office: PostOffice) -> None:
        post()
        with pytest.raises(NoComposer):
            compose_now("new jobs", 17)
        assert deliver_due() == {"retried": 1}

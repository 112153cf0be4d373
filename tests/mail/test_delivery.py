"""Mail leaves the outbox once, late rather than never, and stops when it is refused for good."""

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
import time_machine
from flask import Flask
from sqlalchemy import select
from sqlalchemy.orm import Session, scoped_session

from recruitment.accounts.tokens import new_token
from recruitment.database import transaction
from recruitment.mail import delivery
from recruitment.mail.claims import LEASE
from recruitment.mail.delivery import deliver_due
from recruitment.mail.models import OutboxMail
from recruitment.mail.outcomes import MOST_ATTEMPTS, wait_after
from tests.factories.mail import make_mail
from tests.mail.post_office import PostOffice

Clock = time_machine.Traveller


def post(**fields: object) -> int:
    with transaction():
        return make_mail(**fields).id


class TestSending:
    def test_due_mail_arrives_and_is_recorded(
        self, post_office: PostOffice, session: scoped_session[Session], clock: Clock
    ) -> None:
        number = post(subject="Your interest in “Team manager”", recipient="Ada.Lovelace@example.org")
        assert deliver_due() == {"sent": 1}
        (arrived,) = post_office.received
        assert arrived["Subject"] == "Your interest in “Team manager”"
        assert post_office.recipients == ["Ada.Lovelace@example.org"]
        mail = session.get_one(OutboxMail, number)
        assert (mail.sent_at, mail.leased_until, mail.attempts) == (mail.next_attempt_at, None, 1)

    def test_text_and_html_travel_together(self, post_office: PostOffice) -> None:
        post(text="Thank you, Zoë.\n", html="<p>Thank you, Zoë.</p>")
        deliver_due()
        parts = [(part.get_content_type(), part.get_content()) for part in post_office.received[0].iter_parts()]
        assert [kind for kind, _ in parts] == ["text/plain", "text/html"]
        assert all("Thank you, Zoë." in content for _, content in parts)

    def test_link_arrives_whole_and_opens_nothing_from_the_outbox(
        self, post_office: PostOffice, session: scoped_session[Session]
    ) -> None:
        link = f"https://jobs.example.org/hr/invitation/{new_token()}"
        number = post(text=f"Open {link}\n", html=None)
        deliver_due()
        assert link in post_office.received[0].get_content()
        assert session.get_one(OutboxMail, number).text == "Open https://jobs.example.org/hr/invitation/(sent)\n"

    def test_conversation_is_kept_for_the_next_mail(self, post_office: PostOffice) -> None:
        for _ in range(3):
            post()
        assert deliver_due() == {"sent": 3}
        assert len(post_office.conversations) == 1

    def test_mail_of_later_waits(self, post_office: PostOffice, clock: Clock) -> None:
        post()
        clock.shift(timedelta(seconds=-1))
        assert deliver_due() == Counter()

    def test_asked_to_stop_it_leaves_the_rest(self, post_office: PostOffice) -> None:
        post(), post()
        assert deliver_due(lambda: len(post_office.received) == 1) == {"sent": 1}


class TestTrouble:
    def test_busy_server_gets_the_same_message_later(
        self, post_office: PostOffice, session: scoped_session[Session], clock: Clock
    ) -> None:
        number = post()
        post_office.replies = ["451 Try again"]
        assert deliver_due() == {"retried": 1}
        assert deliver_due() == Counter()
        clock.shift(wait_after(1))
        assert deliver_due() == {"sent": 1}
        assert post_office.received[0]["Message-ID"] == session.get_one(OutboxMail, number).message_id

    def test_refusal_for_good_ends_it(
        self, post_office: PostOffice, session: scoped_session[Session], clock: Clock
    ) -> None:
        number = post()
        post_office.replies = ["550 No such person"]
        assert deliver_due() == {"failed": 1}
        clock.shift(timedelta(days=7))
        assert deliver_due() == Counter()
        mail = session.get_one(OutboxMail, number)
        assert mail.failed_at is not None
        assert mail.last_error == "550 No such person"

    def test_server_that_is_away_is_tried_again(
        self, change_settings: Callable[..., None], session: scoped_session[Session], app: Flask
    ) -> None:
        with PostOffice() as office:
            change_settings(mail_url=office.url)
        number = post()
        assert deliver_due() == {"retried": 1}
        mail = session.get_one(OutboxMail, number)
        assert mail.last_error is not None
        assert mail.last_error.startswith("the mail server can't be used")

    def test_tries_come_to_an_end(
        self, post_office: PostOffice, session: scoped_session[Session], clock: Clock
    ) -> None:
        number = post()
        post_office.replies = ["451 Try again"] * MOST_ATTEMPTS
        came_of_it: Counter[str] = Counter()
        for attempt in range(1, MOST_ATTEMPTS + 1):
            came_of_it += deliver_due()
            clock.shift(wait_after(attempt))
        assert came_of_it == {"retried": MOST_ATTEMPTS - 1, "failed": 1}
        assert session.get_one(OutboxMail, number).failed_at is not None

    def test_mail_that_fits_no_header_does_not_hold_up_others(self, post_office: PostOffice) -> None:
        post(recipient="ada@example.org\r\nBcc: eve@example.org")
        post()
        assert deliver_due() == {"failed": 1, "sent": 1}
        assert post_office.recipients == ["ada@example.org"]

    def test_waits_double_up_to_six_hours(self) -> None:
        minutes = [wait_after(attempt).total_seconds() / 60 for attempt in (1, 2, 3, 9, 10, MOST_ATTEMPTS)]
        assert minutes == [1, 2, 4, 256, 360, 360]


class TestTwoAtOnce:
    def test_no_mail_is_sent_twice(self, app: Flask, post_office: PostOffice) -> None:
        numbers = {post() for _ in range(20)}

        def deliver(_: int) -> Counter[str]:
            with app.app_context():
                return deliver_due()

        with ThreadPoolExecutor(4) as workers:
            done = sum(workers.map(deliver, range(4)), Counter())
        assert done["sent"] <= len(numbers)
        assert deliver_due()["sent"] + done["sent"] == len(numbers)
        sent = [message["Message-ID"] for message in post_office.received]
        assert len(sent) == len(set(sent)) == len(numbers)


class TestLostProcess:
    def test_its_mail_goes_again_after_the_lease(
        self, post_office: PostOffice, monkeypatch: pytest.MonkeyPatch, clock: Clock
    ) -> None:
        post()

        def die(*_: object) -> None:
            raise KeyboardInterrupt

        with monkeypatch.context() as killed:
            killed.setattr(delivery, "record_sent", die)
            with pytest.raises(KeyboardInterrupt):
                deliver_due()
        assert deliver_due() == Counter()
        clock.shift(LEASE)
        assert deliver_due() == {"sent": 1}
        first, second = (message["Message-ID"] for message in post_office.received)
        assert first == second

    def test_mail_that_kills_every_process_is_given_up(
        self, post_office: PostOffice, session: scoped_session[Session]
    ) -> None:
        post(attempts=MOST_ATTEMPTS)
        assert deliver_due() == {"failed": 1}
        assert session.scalars(select(OutboxMail.failed_at)).one() is not None

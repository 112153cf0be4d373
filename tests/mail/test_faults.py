"""Servers in trouble and killed workers: nothing is lost, and what comes twice has one Message-ID."""

import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from itertools import cycle, islice

import pytest
import time_machine
from flask import Flask
from sqlalchemy import func, select
from sqlalchemy.orm import Session, scoped_session

from recruitment.database import transaction
from recruitment.mail.claims import LEASE
from recruitment.mail.delivery import deliver_due
from recruitment.mail.models import OutboxMail
from recruitment.mail.outcomes import LONGEST_WAIT
from recruitment.worker.loop import Loop
from recruitment.worker.tasks import MAIL_LANE, Task
from tests.factories.employers import make_employer
from tests.factories.mail import make_mail
from tests.factories.registrations import make_registration
from tests.mail.post_office import DROP, HANG, PostOffice
from tests.mail.sending_process import killed_sender

TROUBLE = ("451 Try again", "421 Closing", "550 No such person", DROP, "250 Taken")
RARE = (HANG,)


def few(number: int) -> object:
    return pytest.param(number, marks=pytest.mark.slow)


def many(number: int) -> object:
    return pytest.param(number, marks=pytest.mark.faults)


def message_ids(office: PostOffice) -> list[str]:
    return [str(message["Message-ID"]) for message in office.received]


def all_ids(session: scoped_session[Session], *clauses: object) -> set[str]:
    session.rollback()
    return set(session.scalars(select(OutboxMail.message_id).where(*clauses)))  # type: ignore[arg-type]


def deliver_the_rest() -> None:
    """After every lease and wait has run out."""
    for turn in range(1, 4):
        with time_machine.travel(datetime.now(UTC) + turn * (LEASE + LONGEST_WAIT)):
            deliver_due()


@contextmanager
def delivering(app: Flask) -> Iterator[None]:
    """The worker's own loop beside what is done meanwhile: it outlives a database that is busy for too long."""
    loop = Loop(app, [Task("deliver mail", deliver_due, timedelta(0), MAIL_LANE)])
    thread = threading.Thread(target=loop.run)
    thread.start()
    try:
        yield
    finally:
        loop.stop()
        thread.join()


class TestServerInTrouble:
    @pytest.mark.parametrize("count", [few(10), many(500)])
    def test_every_submission_is_taken_and_its_mail_leaves_or_is_shown_to_staff(
        self, app: Flask, session: scoped_session[Session], change_settings: Callable[..., None], count: int
    ) -> None:
        with PostOffice() as office:
            change_settings(mail_url=f"{office.url}?timeout=1")
            office.replies = [*islice(cycle(TROUBLE), count), *RARE]
            with transaction():
                make_employer()
            with delivering(app):
                for number in range(count):
                    with transaction():
                        make_registration(email=f"person{number}@example.org")
            deliver_the_rest()
            arrived = Counter(message_ids(office))
        refused = all_ids(session, OutboxMail.failed_at.is_not(None))
        assert session.scalar(select(func.count(OutboxMail.id))) == count
        assert set(arrived) == all_ids(session, OutboxMail.sent_at.is_not(None))
        assert len(arrived) + len(refused) == count
        assert len([1 for times in arrived.values() if times > 1]) <= count // len(TROUBLE) + 1

    def test_server_that_is_away_loses_nothing(
        self, app: Flask, session: scoped_session[Session], change_settings: Callable[..., None]
    ) -> None:
        with PostOffice() as office:
            away = office.url
        change_settings(mail_url=away)
        with delivering(app), transaction():
            make_registration()
        with PostOffice() as office:
            change_settings(mail_url=office.url)
            deliver_the_rest()
        assert len(office.received) == 1


class TestKilledWorker:
    @pytest.mark.parametrize("kills", [few(3), many(200)])
    def test_no_mail_is_lost_and_twice_comes_only_what_was_under_way(
        self, app: Flask, session: scoped_session[Session], post_office: PostOffice, kills: int
    ) -> None:
        post_office.pause = 0.005
        with transaction():
            for _ in range(kills * 10):
                make_mail()
        address = str(app.config["SQLALCHEMY_DATABASE_URI"])
        with killed_sender(address, post_office.url, kills, gap=0.05) as sender:
            assert sender.stdout is not None
            assert len(sender.stdout.readlines()) == kills
        deliver_the_rest()
        arrived = Counter(message_ids(post_office))
        assert set(arrived) == all_ids(session) == all_ids(session, OutboxMail.sent_at.is_not(None))
        assert sum(arrived.values()) - len(arrived) <= kills


class TestPace:
    @pytest.mark.speed
    @pytest.mark.parametrize("seconds", [few(2), many(30)])
    def test_at_twenty_a_second_nearly_all_leave_within_ten_seconds(
        self, app: Flask, post_office: PostOffice, seconds: int
    ) -> None:
        written: dict[str, float] = {}
        with delivering(app):
            for _ in range(seconds):
                begun = time.time()
                for _ in range(20):
                    with transaction():
                        written[make_mail().message_id] = time.time()
                time.sleep(max(0.0, begun + 1 - time.time()))
            deadline = time.time() + 10
            while len(post_office.received) < len(written) and time.time() < deadline:
                time.sleep(0.02)
        took = [at - written[name] for name, at in zip(message_ids(post_office), post_office.arrived_at, strict=True)]
        assert len([one for one in took if one <= 10]) >= 0.95 * len(written)
        assert timedelta(seconds=max(took)) < LEASE

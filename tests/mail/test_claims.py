"""A mail is one process's at a time."""

import threading

from flask import Flask
from sqlalchemy.orm import Session, scoped_session

from recruitment import clock
from recruitment.database import transaction
from recruitment.mail.claims import LEASE, claim, is_any_due, still_held
from recruitment.mail.models import OutboxMail
from tests.factories.mail import make_mail


def post(count: int) -> list[int]:
    with transaction():
        return [make_mail().id for _ in range(count)]


class TestClaim:
    def test_longest_due_comes_first_and_each_once(self, app: Flask) -> None:
        numbers = post(3)
        claims = [claim(clock.now()) for _ in range(4)]
        assert [one.id if one else None for one in claims] == [*numbers, None]

    def test_lease_that_ran_out_can_be_taken(self, app: Flask) -> None:
        post(1)
        first = claim(clock.now())
        assert first is not None
        second = claim(clock.now() + LEASE)
        assert second is not None
        assert second.attempts == 2
        assert still_held(first) is None
        assert still_held(second) is not None

    def test_claims_at_the_same_moment_differ(self, app: Flask) -> None:
        numbers = post(8)
        together = threading.Barrier(8)
        claimed: list[int] = []

        def take() -> None:
            with app.app_context():
                together.wait()
                one = claim(clock.now())
                claimed.extend([one.id] if one else [])

        threads = [threading.Thread(target=take) for _ in numbers]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(claimed) == len(set(claimed))
        assert set(claimed) <= set(numbers)

    def test_locked_row_is_skipped_and_not_waited_for(self, app: Flask, session: scoped_session[Session]) -> None:
        numbers = post(2)
        if session.get_bind().dialect.name == "sqlite":
            return  # one writer at a time: there is no row to be locked
        with transaction():
            session.get_one(OutboxMail, numbers[0], with_for_update=True)
            with app.app_context():
                one = claim(clock.now())
        assert one is not None
        assert one.id == numbers[1]


class TestIsAnyDue:
    def test_it_looks_without_writing(self, app: Flask) -> None:
        assert not is_any_due(clock.now())
        post(1)
        assert is_any_due(clock.now())
        claim(clock.now())
        assert not is_any_due(clock.now())

"""Registrations as what is held about people."""

from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import func, select
from sqlalchemy.orm import Session, scoped_session

from recruitment import clock
from recruitment.database import db, transaction
from recruitment.registrations.holding import erase, expire, held
from recruitment.registrations.models import InterestLink, Registration, RegistrationNote
from recruitment.registrations.notes import add_note
from tests.factories.accounts import make_account
from tests.factories.registrations import make_registration

DAY, SECOND = timedelta(days=1), timedelta(seconds=1)


class TestHeld:
    def test_what_was_told_and_noted_is_there(self, app: Flask) -> None:
        with transaction():
            registration = make_registration(phone="020 7946 0000", adjustments="A quiet room")
            add_note(registration, "Asks about fostering", by=make_account("hr-officer"))
        (one,) = held("ada@example.org")
        assert (one["Phone number"], one["Adjustments that you need"]) == ("020 7946 0000", "A quiet room")
        assert "Asks about fostering" in str(one["Our notes"])

    def test_nothing_of_others_is(self, app: Flask) -> None:
        with transaction():
            make_registration(email="bob@example.org")
        assert held("ada@example.org") == []


class TestErase:
    def test_what_belongs_to_it_goes_with_it(self, app: Flask, session: scoped_session[Session]) -> None:
        with transaction():
            registration = make_registration(hours=("part-time",), arrangements=("remote",))
            add_note(registration, "A note", by=make_account("hr-officer"))
            make_registration(email="bob@example.org")
        with transaction():
            assert erase("ada@example.org") == 1
        assert session.scalars(select(Registration.email)).all() == ["bob@example.org"]
        assert session.scalar(select(func.count(RegistrationNote.id))) == 0
        assert session.scalar(select(func.count(InterestLink.id))) == 1


class TestExpire:
    @pytest.mark.parametrize(("early", "left"), [(SECOND, 1), (0 * SECOND, 0)])
    def test_unconfirmed_ones_go_after_seven_days(self, app: Flask, early: timedelta, left: int) -> None:
        with transaction():
            created_at = make_registration(confirms=False).created_at
        assert expire(created_at + 7 * DAY - early, False) == 1 - left
        assert db.session.scalar(select(func.count(Registration.id))) == left

    @pytest.mark.parametrize(("early", "left"), [(SECOND, 1), (0 * SECOND, 0)])
    def test_confirmed_ones_go_on_their_day(self, app: Flask, early: timedelta, left: int) -> None:
        with transaction():
            last = clock.start_of(make_registration().expires_on)
        assert expire(last - early, False) == 1 - left
        assert db.session.scalar(select(func.count(Registration.id))) == left

    def test_trial_removes_nothing(self, app: Flask) -> None:
        with transaction():
            created_at = make_registration(confirms=False).created_at
        assert expire(created_at + 8 * DAY, True) == 1
        assert db.session.scalar(select(func.count(Registration.id))) == 1

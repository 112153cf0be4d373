"""What somebody does about their own registrations, as rules."""

from flask import Flask
from sqlalchemy import select

from recruitment.database import db, transaction
from recruitment.mail.models import OutboxMail
from recruitment.registrations.models import Registration
from recruitment.registrations.notices import choose
from recruitment.registrations.self_service import confirm, send_again
from tests.factories.accounts import make_account
from tests.factories.registrations import make_registration


class TestConfirm:
    def test_colleagues_are_told_then_and_not_before(self, app: Flask) -> None:
        with transaction():
            choose(make_account("hr-officer"), "at-once")
            registration = make_registration(confirms=False)
        assert [one.recipient for one in db.session.scalars(select(OutboxMail))] == ["ada@example.org"]
        with transaction():
            confirm(db.session.get_one(Registration, registration.id))
        told = db.session.scalars(select(OutboxMail.recipient).order_by(OutboxMail.id)).all()
        assert told == ["ada@example.org", "hr-officer@example.org"]


class TestSendAgain:
    def test_unknown_address_leaves_nothing_behind(self, app: Flask) -> None:
        with transaction():
            make_registration()
        with transaction():
            send_again("bob@example.org")
        assert [one.recipient for one in db.session.scalars(select(OutboxMail))] == ["ada@example.org"]

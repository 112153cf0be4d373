"""What leaves with a registration."""

from flask import Flask
from sqlalchemy import select

from recruitment.database import db, transaction
from recruitment.mail.models import OutboxMail
from recruitment.registrations.notices import choose
from tests.factories.accounts import make_account
from tests.factories.registrations import make_registration


class TestAcknowledge:
    def test_person_is_thanked_and_colleagues_are_told(self, app: Flask) -> None:
        with transaction():
            choose(make_account("hr-officer"), "at-once")
            person = make_registration()
        mails = db.session.scalars(select(OutboxMail).order_by(OutboxMail.id)).all()
        assert [(one.recipient, one.dedupe_key.split(":")[0]) for one in mails] == [
            ("ada@example.org", "registration-acknowledged"),
            ("hr-officer@example.org", "registration-told"),
        ]
        assert person.reference in mails[0].text

"""Leaving, as a rule."""

from flask import Flask
from sqlalchemy import select

from recruitment.audit.models import AuditEntry
from recruitment.database import db, transaction
from recruitment.privacy.holders import held_of
from recruitment.registrations.leaving import delete_all
from recruitment.registrations.links import new_link
from recruitment.registrations.self_service import find_mine
from tests.factories.alerts import make_alert
from tests.factories.privacy import make_complaint
from tests.factories.registrations import make_registration


class TestDeleteAll:
    def test_trail_keeps_that_it_was_done_without_values(self, app: Flask) -> None:
        with transaction():
            token = new_link(make_registration())
        with transaction():
            assert delete_all(find_mine(token)) == 1
        entry = db.session.scalars(select(AuditEntry).order_by(AuditEntry.id.desc())).first()
        assert entry is not None
        assert (entry.action, entry.changes) == ("registration deleted", {})

    def test_all_goes_but_a_complaint(self, app: Flask) -> None:
        with transaction():
            token = new_link(make_registration())
            make_alert("q=fostering")
            make_complaint(email="ada@example.org")
        with transaction():
            delete_all(find_mine(token))
        assert set(held_of("ada@example.org")) == {"Complaints"}

    def test_others_keep_theirs(self, app: Flask) -> None:
        with transaction():
            token = new_link(make_registration())
            make_registration(email="bob@example.org")
            make_alert("q=fostering", email="bob@example.org")
        with transaction():
            delete_all(find_mine(token))
        assert set(held_of("bob@example.org")) == {"Registrations of interest", "Job alerts", "Mails"}

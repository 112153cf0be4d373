"""The trail: what is recorded, how entries hold on to each other, and that nothing changes them."""

from contextlib import suppress

import pytest
from flask import Flask
from sqlalchemy import Connection, event, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session, scoped_session

from recruitment.audit.models import AuditEntry, AuditHead
from recruitment.audit.trail import find, record, verify
from recruitment.database import begin_writing, transaction
from recruitment.employers.models import Employer
from tests.audit.tampering import tamper
from tests.factories.employers import make_employer

CHANGES = (
    "UPDATE audit_entry SET actor_name = 'Somebody else' WHERE id = 2",
    "UPDATE audit_entry SET changes = '{}' WHERE id = 2",
    "UPDATE audit_entry SET at = '2020-01-01 00:00:00' WHERE id = 2",
    "DELETE FROM audit_entry WHERE id = 2",
    "DELETE FROM audit_entry WHERE id = 3",
    "DELETE FROM audit_entry",
)


def act(count: int = 3) -> Employer:
    """So many acts, each in a transaction of its own."""
    with transaction():
        employer = make_employer()
    for number in range(count):
        with transaction():
            record("thing done", employer, by=None, employer_id=employer.id, changes={"number": [None, number]})
    return employer


class TestRecord:
    def test_entry_is_kept_with_what_it_tells(self, app: Flask, session: scoped_session[Session]) -> None:
        employer = act(1)
        (entry,) = find("employer", [employer.id])
        assert (entry.action, entry.actor_name, entry.thing_id) == ("thing done", "The system", str(employer.id))
        assert entry.changes == {"number": [None, 0]}

    def test_outside_a_writing_transaction_it_is_refused(self, app: Flask) -> None:
        employer = act(0)
        with pytest.raises(RuntimeError):
            record("thing done", employer, by=None, employer_id=None)

    def test_act_that_is_rolled_back_leaves_no_entry(self, app: Flask) -> None:
        employer = act(1)
        with suppress(ZeroDivisionError), transaction():
            record("thing not done", employer, by=None, employer_id=None)
            raise ZeroDivisionError
        with transaction():
            record("thing done after all", employer, by=None, employer_id=None)
        assert [entry.action for entry in find("employer", [employer.id])] == ["thing done after all", "thing done"]

    def test_entries_are_chained_at_the_commit_and_not_before(
        self, app: Flask, session: scoped_session[Session]
    ) -> None:
        employer = act(0)
        begin_writing()
        record("thing done", employer, by=None, employer_id=None)
        assert session.query(AuditEntry).count() == 0
        session.rollback()
        session.info.clear()


class TestChain:
    def test_each_entry_holds_on_to_the_one_before(self, app: Flask, session: scoped_session[Session]) -> None:
        act(3)
        entries = session.query(AuditEntry).order_by(AuditEntry.id).all()
        assert [entry.previous_hash for entry in entries] == ["", entries[0].hash, entries[1].hash]
        head = session.query(AuditHead).one()
        assert (head.entries, head.hash) == (3, entries[2].hash)

    def test_untouched_trail_is_whole(self, app: Flask) -> None:
        act(3)
        assert verify() is None

    def test_empty_trail_is_whole(self, app: Flask) -> None:
        assert verify() is None

    @pytest.mark.parametrize("change", CHANGES)
    def test_change_behind_our_back_is_detected(self, app: Flask, change: str) -> None:
        act(3)
        tamper(change)
        assert verify() is not None


class TestOrderOfLocks:
    def test_head_is_taken_after_what_was_changed(self, app: Flask, session: scoped_session[Session]) -> None:
        employer, said = act(0), []

        def note(_connection: Connection, _cursor: object, statement: str, *_: object) -> None:
            said.append(" ".join(statement.split()[:3]))

        with transaction():
            record("employer renamed", employer, by=None, employer_id=employer.id)
            employer.name = "Renamed"
            event.listen(session.connection(), "before_cursor_execute", note)
        written = [words for words in said if words.startswith(("UPDATE", "INSERT"))]
        trail = ["INSERT INTO audit_entry", "UPDATE audit_head SET"]
        assert written == ["UPDATE employer SET", *trail, "UPDATE freshness SET"]


class TestGuard:
    @pytest.mark.parametrize("change", [*CHANGES, "UPDATE audit_entry SET hash = hash"])
    def test_database_refuses_to_change_it(
        self, app: Flask, session: scoped_session[Session], change: str
    ) -> None:
        act(3)
        with pytest.raises(DBAPIError, match="never changed"), transaction():
            session.execute(text(change))
        assert verify() is None

"""An entry of the trail stands by itself: nothing that happens to a thing or an actor changes what was done."""

import pytest
from flask import Flask
from sqlalchemy import delete, text
from sqlalchemy.exc import IntegrityError

from recruitment.accounts.models import Account
from recruitment.audit.models import AuditEntry
from recruitment.audit.trail import find, record, verify
from recruitment.database import db, transaction, violated_constraint
from tests.audit.tampering import tamper
from tests.factories.accounts import make_account


def act() -> int:
    """An act of Ada's, by and about her own account; the account's id."""
    with transaction():
        ada = make_account("administrator", name="Ada Lovelace")
        record("account renamed", ada, by=ada, employer_id=None, changes={"name": [None, "Ada Lovelace"]})
    return ada.id


def test_entry_outlives_actor_and_thing(app: Flask) -> None:
    ada = act()
    with transaction():
        db.session.execute(delete(Account))
    (entry,) = find("account", [ada])
    assert (entry.actor_id, entry.actor_name) == (ada, "Ada Lovelace")
    assert verify() is None


def test_entry_keeps_the_name_of_its_day(app: Flask) -> None:
    ada = act()
    with transaction():
        db.session.get_one(Account, ada).name = "Ada King"
    assert find("account", [ada])[0].actor_name == "Ada Lovelace"


def test_two_entries_never_share_a_place_in_the_chain(app: Flask) -> None:
    act()
    copied = "at, actor_name, action, thing_kind, thing_id, changes, previous_hash, hash"
    with pytest.raises(IntegrityError) as refused:
        tamper(f"INSERT INTO audit_entry ({copied}) SELECT {copied} FROM audit_entry")
    assert violated_constraint(refused.value) == "uq_audit_entry_hash"


@pytest.mark.parametrize("app", ["sqlite"], indirect=True)  # PostgreSQL plans by how much is in the table
def test_what_happened_to_one_thing_is_found_without_reading_all(app: Flask) -> None:
    asked = "EXPLAIN QUERY PLAN SELECT * FROM audit_entry WHERE thing_kind = 'vacancy' AND thing_id IN ('1', '2')"
    plan = " ".join(str(row) for row in db.session.execute(text(asked)))
    assert next(iter(AuditEntry.__table_args__)).name in plan

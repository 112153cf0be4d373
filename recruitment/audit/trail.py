"""Recording acts, and chaining each to the one before in the transaction that did it."""

import json
from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Protocol

from sqlalchemy import select

from recruitment import clock
from recruitment.audit.models import AuditEntry, AuditHead
from recruitment.database import db, is_writing

SYSTEM_NAME = "The system"


class Actor(Protocol):
    """Who acts: an account."""

    id: int
    name: str
    email: str


@dataclass(frozen=True)
class Stranger:
    """Somebody who is not signed in."""

    id: None = None
    name: str = "Somebody who was not signed in"
    email: str = ""


STRANGER = Stranger()


@dataclass(frozen=True)
class Broken:
    """Where the trail no longer adds up."""

    entry_id: int
    reason: str


def record(
    action: str,
    thing: Any,
    *,
    by: Actor | Stranger | None,
    employer_id: int | None,
    changes: Mapping[str, object] | None = None,
) -> None:
    """Say what was done to a model's row that has its id; it is chained and kept when the transaction commits.

    `changes` is field → [before, after]; of applicants pass field → None. `by` None is the system.
    Raises RuntimeError outside a writing transaction: an act is audited where it is done.
    """
    if not is_writing():
        raise RuntimeError("an act is recorded in the transaction that does it")
    entry = AuditEntry(
        at=clock.now(),
        actor_id=by.id if by else None,
        actor_name=(by.name or by.email) if by else SYSTEM_NAME,
        employer_id=employer_id,
        action=action,
        thing_kind=thing.__tablename__,
        thing_id=str(thing.id),
        changes=dict(changes or {}),
    )
    db.session.info.setdefault("audit", []).append(entry)


def chain_entries() -> None:
    """In the commit hook: lock the head, so that two writers can't chain to the same entry."""
    waiting: list[AuditEntry] = db.session.info.pop("audit", [])
    if not waiting:
        return
    head = db.session.execute(select(AuditHead).with_for_update()).scalar_one()
    for entry in waiting:
        entry.previous_hash = head.hash
        entry.hash = head.hash = _hash(entry)
        head.entries += 1
        db.session.add(entry)
        db.session.flush()  # ids in the order of the chain


def verify() -> Broken | None:
    """The first entry that was changed, or before which one is missing; None when the trail is whole."""
    previous, count, last = "", 0, 0
    in_order = select(AuditEntry).order_by(AuditEntry.id).execution_options(yield_per=500)
    with closing(db.session.scalars(in_order)) as entries:
        for entry in entries:
            if entry.previous_hash != previous:
                return Broken(entry.id, "an entry before this one is missing or out of order")
            if entry.hash != _hash(entry):
                return Broken(entry.id, "this entry was changed")
            previous, count, last = entry.hash, count + 1, entry.id
    head = db.session.scalars(select(AuditHead)).one()
    if (head.hash, head.entries) != (previous, count):
        return Broken(last, "the newest entries are missing")
    return None


def find(thing_kind: str, thing_ids: Iterable[int], *, most: int | None = None) -> list[AuditEntry]:
    """What was done to these things, newest first; the newest so many when `most` is given."""
    wanted = [str(thing_id) for thing_id in thing_ids]
    statement = select(AuditEntry).where(AuditEntry.thing_kind == thing_kind, AuditEntry.thing_id.in_(wanted))
    return list(db.session.scalars(statement.order_by(AuditEntry.id.desc()).limit(most)))


def _hash(entry: AuditEntry) -> str:
    told = [
        entry.previous_hash,
        entry.at.isoformat(),
        entry.actor_id,
        entry.actor_name,
        entry.employer_id,
        entry.action,
        entry.thing_kind,
        entry.thing_id,
        entry.changes,
    ]
    return sha256(json.dumps(told, sort_keys=True, ensure_ascii=True).encode()).hexdigest()

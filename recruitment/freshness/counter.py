"""Raising the counter: what a transaction changed is noted while it runs, and counted once, just before its commit."""

import secrets
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple

from flask import Flask, current_app
from sqlalchemy import Connection, delete, event, insert, select, update
from sqlalchemy.orm import Session, UOWTransaction, object_mapper

from recruitment.database import db
from recruitment.freshness.models import CatalogueChange, Freshness, Shown

#: The one row of the counter.
ROW = 1
#: So many changes are kept for processes that follow; one that is further behind builds its catalogue again.
KEPT_CHANGES = 20_000
#: Old changes are looked for once in so many sequences.
PRUNE_EVERY = 50

#: A row's model and primary key: the row itself may be gone when it is asked for.
Written = tuple[type, tuple[Any, ...]]


class Version(NamedTuple):
    """What a process has seen of the site. `site` grows with every change that a public page shows."""

    epoch: str
    site: int
    catalogue: int


@dataclass(frozen=True)
class _Rules:
    """What the factory supplies: the ids of the vacancies that changed with these rows."""

    vacancies_of: Callable[[Collection[Written]], Iterable[int]]


def init_counter(app: Flask, vacancies_of: Callable[[Collection[Written]], Iterable[int]]) -> None:
    """Note what the sessions of this application flush; `vacancies_of` says which vacancies change with a row."""
    app.extensions["freshness_rules"] = _Rules(vacancies_of)
    if not event.contains(Session, "after_flush", _note_flushed):
        event.listen(Session, "after_flush", _note_flushed)


def note_changed(vacancy_ids: Iterable[int]) -> None:
    """Vacancies that a statement of SQL changed or deleted: the session never saw their rows."""
    db.session.info.setdefault("changed_vacancies", set()).update(vacancy_ids)


def raise_counter() -> None:
    """In the commit hook, after everything else: the counter's row is the last that a transaction locks."""
    shown: set[Written] = db.session.info.pop("shown", set())
    changed: set[int] = db.session.info.pop("changed_vacancies", set())
    rules: _Rules = current_app.extensions["freshness_rules"]
    if shown:
        changed.update(rules.vacancies_of(shown))
    if not shown and not changed:
        return
    raised = (
        update(Freshness)
        .where(Freshness.id == ROW)
        .values(
            site_version=Freshness.site_version + 1,
            catalogue_sequence=Freshness.catalogue_sequence + int(bool(changed)),
        )
        .returning(Freshness.catalogue_sequence)
    )
    sequence = db.session.execute(raised, execution_options={"synchronize_session": False}).scalar_one()
    if changed:
        _append(sequence, changed)


def read_version(connection: Connection) -> Version:
    """What the counter says in this transaction."""
    return Version(
        *connection.execute(
            select(Freshness.epoch, Freshness.site_version, Freshness.catalogue_sequence).where(Freshness.id == ROW)
        ).one()
    )


def changed_since(connection: Connection, sequence: int) -> set[int] | None:
    """Vacancies that changed after this sequence; None when not all of that is kept."""
    later = select(CatalogueChange.vacancy_id).where(CatalogueChange.sequence > sequence)
    found = set(connection.scalars(later))
    # Asked last: what another transaction prunes between the two statements is then seen to be missing.
    oldest = connection.scalar(select(CatalogueChange.sequence).order_by(CatalogueChange.sequence).limit(1))
    return None if oldest is None or oldest > sequence + 1 else found


def draw_epoch() -> None:
    """After the database was put back from a copy: every process builds what it keeps anew."""
    drawn = update(Freshness).where(Freshness.id == ROW).values(epoch=secrets.token_hex(8))
    db.session.execute(drawn, execution_options={"synchronize_session": False})


def _append(sequence: int, vacancy_ids: Iterable[int]) -> None:
    rows = [{"sequence": sequence, "vacancy_id": one} for one in sorted(vacancy_ids)]
    db.session.execute(insert(CatalogueChange), rows)
    if sequence % PRUNE_EVERY == 0:
        newest_first = select(CatalogueChange.sequence).order_by(CatalogueChange.sequence.desc())
        last = db.session.scalar(newest_first.offset(KEPT_CHANGES).limit(1))
        if last is not None:
            db.session.execute(
                delete(CatalogueChange).where(CatalogueChange.sequence <= last),
                execution_options={"synchronize_session": False},
            )


def _note_flushed(session: Session, _context: UOWTransaction) -> None:
    written = [one for one in (*session.new, *session.deleted) if isinstance(one, Shown)]
    written += [one for one in session.dirty if isinstance(one, Shown) and session.is_modified(one)]
    if written:
        noted: set[Written] = session.info.setdefault("shown", set())
        noted.update((type(one), tuple(object_mapper(one).primary_key_from_instance(one))) for one in written)

"""Looking through the trail: by person, kind and thing, action and day, the newest first.

A page begins after the last entry of the page before, so that the millionth costs as much as the first.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import CTE, ColumnElement, false, func, literal, or_, select, tuple_
from sqlalchemy.orm import InstrumentedAttribute

from recruitment import clock
from recruitment.audit.models import AuditEntry
from recruitment.audit.things import KINDS, ids_called
from recruitment.database import db

PER_PAGE = 50
#: Who is no account: commands, and people who were not signed in.
NOBODY = 0


@dataclass(frozen=True)
class Wanted:
    """What is looked for; None and empty text narrow nothing."""

    employer_id: int | None = None
    actor_id: int | None = None
    kind: str = ""
    thing: str = ""
    action: str = ""
    first_day: date | None = None
    last_day: date | None = None
    #: The entry that the page before ended with.
    after_id: int | None = None


@dataclass(frozen=True)
class Found:
    """A page of entries, and the id to go on after; None at the end."""

    entries: Sequence[AuditEntry]
    next_after: int | None


def search(wanted: Wanted) -> Found:
    """The newest entries that fit."""
    chosen = select(AuditEntry).where(*_clauses(wanted))
    newest = chosen.order_by(AuditEntry.at.desc(), AuditEntry.id.desc()).limit(PER_PAGE + 1)
    entries = db.session.scalars(newest).all()
    has_more = len(entries) > PER_PAGE
    return Found(entries[:PER_PAGE], entries[PER_PAGE - 1].id if has_more else None)


def actors(employer_id: int | None) -> list[tuple[int, str]]:
    """Who has done anything, by name as of the last act: of one employer, or on the whole site for None."""
    own = [AuditEntry.employer_id == employer_id] if employer_id is not None else []
    steps = _steps(AuditEntry.actor_id, own)
    named = select(AuditEntry.actor_name).where(AuditEntry.actor_id == steps.c.value, *own).correlate(steps)
    newest = named.order_by(AuditEntry.at.desc(), AuditEntry.id.desc()).limit(1).scalar_subquery()
    rows = db.session.execute(select(steps.c.value, newest).where(steps.c.value.is_not(None)))
    return sorted(((row[0], row[1]) for row in rows), key=lambda one: (one[1].casefold(), one[0]))


def actions() -> list[str]:
    """Every act that was ever recorded."""
    return sorted(_distinct(AuditEntry.action, []))


def kinds() -> list[str]:
    """Every kind of thing that anything was ever done to."""
    return sorted(_distinct(AuditEntry.thing_kind, []))


def _clauses(wanted: Wanted) -> list[ColumnElement[bool]]:
    clauses: list[ColumnElement[bool]] = []
    if wanted.employer_id is not None:
        clauses.append(AuditEntry.employer_id == wanted.employer_id)
    if wanted.actor_id is not None:
        clauses.append(AuditEntry.actor_id == (wanted.actor_id or None))
    if wanted.action:
        clauses.append(AuditEntry.action == wanted.action)
    if wanted.action and wanted.kind and wanted.kind not in _distinct(AuditEntry.thing_kind, [clauses[-1]]):
        return [false()]  # PostgreSQL would look for the first of them through the whole trail
    return [*clauses, *_about(wanted), *_within(wanted)]


def _about(wanted: Wanted) -> list[ColumnElement[bool]]:
    """A kind of thing, one of them by number or name, or whatever has this number or name."""
    if not wanted.thing:
        return [AuditEntry.thing_kind == wanted.kind] if wanted.kind else []
    called = {kind: ids_called(kind, wanted.thing) for kind in ([wanted.kind] if wanted.kind else KINDS)}
    either = [(AuditEntry.thing_kind == kind) & _one_of(ids) for kind, ids in called.items() if ids]
    return [or_(false(), *either)]


def _one_of(ids: list[str]) -> ColumnElement[bool]:
    """One id as an equation: SQLite would else walk the index of the kind, in the order of the list."""
    return AuditEntry.thing_id == ids[0] if len(ids) == 1 else AuditEntry.thing_id.in_(ids)


def _within(wanted: Wanted) -> list[ColumnElement[bool]]:
    """Whole days in London, and what is older than the page before."""
    clauses: list[ColumnElement[bool]] = []
    if wanted.first_day is not None:
        clauses.append(AuditEntry.at >= clock.start_of(wanted.first_day))
    if wanted.last_day is not None:
        clauses.append(AuditEntry.at < clock.start_of(wanted.last_day + timedelta(days=1)))
    last = db.session.get(AuditEntry, wanted.after_id) if wanted.after_id is not None else None
    if last is not None:
        here = tuple_(AuditEntry.at, AuditEntry.id)
        clauses.append(here < tuple_(literal(last.at, AuditEntry.at.type), literal(last.id)))
    return clauses


def _distinct(column: InstrumentedAttribute[Any], clauses: list[ColumnElement[bool]]) -> list[Any]:
    steps = _steps(column, clauses)
    return list(db.session.scalars(select(steps.c.value).where(steps.c.value.is_not(None))))


def _steps(column: InstrumentedAttribute[Any], clauses: list[ColumnElement[bool]]) -> CTE:
    """The different values, each found by one step in its index: DISTINCT would read a million rows."""
    first = select(func.min(column).label("value")).where(*clauses)
    steps = first.cte("steps", recursive=True)
    following = select(func.min(column)).where(column > steps.c.value, *clauses).correlate(steps).scalar_subquery()
    return steps.union_all(select(following).where(steps.c.value.is_not(None)))

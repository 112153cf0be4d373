"""HR's list of vacancies: narrowed, ordered, a page at a time, with how many are in each state."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from flask import Flask, current_app
from sqlalchemy import ColumnElement, case, func, or_, select
from sqlalchemy.orm import contains_eager, defer, joinedload

from recruitment.database import db
from recruitment.employers.models import Team
from recruitment.vacancies.completeness import says_all
from recruitment.vacancies.lifecycle import in_state
from recruitment.vacancies.models import RoleType, Vacancy
from recruitment.vacancies.published import SEARCHED
from recruitment.vacancies.words import split_words
from recruitment.web.pagination import count_pages

PER_PAGE = 20
SIZES = (20, 50, 100)
MOST_WORDS = 20
ALL = "all"
STATES = {
    "open": "Open",
    "draft": "Drafts",
    "submitted": "Submitted",
    "scheduled": "Scheduled",
    "closed": "Closed",
    "withdrawn": "Withdrawn",
    "filled": "Filled",
}
#: Days within which something closes, as it can be asked for.
CLOSING_WITHIN = (3, 7, 14, 28)
SORTS = {
    "title": "Title",
    "role": "Role type",
    "closes": "Closing time",
    "updated": "Last changed",
}
#: What comes first in a state: what ends or begins soonest, or was touched last.
_ORDERS: dict[str, ColumnElement[Any]] = {
    "open": Vacancy.closes_at.asc(),
    "scheduled": Vacancy.publish_at.asc(),
    "closed": Vacancy.closes_at.desc(),
}


@dataclass(frozen=True)
class Wanted:
    """What is asked for; the defaults narrow nothing. `sort` is a key of SORTS, behind a minus for the reverse."""

    state: str = "open"
    q: str = ""
    role_type: str = ""
    team: str = ""
    #: Accounts' ids: the hiring manager, and whoever looks at what is theirs.
    manager: int | None = None
    mine: int | None = None
    closing: int | None = None
    is_complete: bool = False
    #: Drafts that were handed in and sent back; vacancies for which nobody has registered.
    is_sent_back: bool = False
    is_unanswered: bool = False
    #: Approved, with changes that wait for a second person.
    is_changed: bool = False
    sort: str = ""
    page: int = 1
    per_page: int = PER_PAGE


@dataclass(frozen=True)
class Worklist:
    """One page of the vacancies in a state."""

    state: str
    #: Every state, and "all" → how many match.
    counts: dict[str, int]
    page: int
    vacancies: list[Vacancy]
    per_page: int = PER_PAGE

    @property
    def pages(self) -> int:
        """How many there are, at least one."""
        return count_pages(self.counts[self.state], self.per_page)


def init_worklist(app: Flask, has_people: Callable[[], ColumnElement[bool]]) -> None:
    """The room of registrations lies above this one: the factory says how to ask whether anybody registered."""
    app.extensions["has_people"] = has_people


def is_of(account_id: int) -> ColumnElement[bool]:
    """Theirs: they hire, handed it in, or wrote it last."""
    roles = (Vacancy.hiring_manager_id, Vacancy.submitted_by_id, Vacancy.edited_by_id)
    return or_(*(column == account_id for column in roles))


def was_sent_back() -> ColumnElement[bool]:
    """Of a draft: it had been handed in."""
    return (Vacancy.status == "draft") & Vacancy.submitted_at.is_not(None)


def read_worklist(wanted: Wanted, *, employer_id: int | None, instant: datetime) -> Worklist:
    """Vacancies of the employer, or of all for None. An unknown state is "open", a page past the end the first."""
    state = wanted.state if wanted.state in (*STATES, ALL) else "open"
    clauses = [*_narrowed(wanted, instant), *([Vacancy.employer_id == employer_id] if employer_id else [])]
    counts, size = _count(clauses, instant), wanted.per_page
    page = wanted.page if (wanted.page - 1) * size < counts[state] else 1
    light = [defer(column) for column in (Vacancy.description, *SEARCHED)]
    here = [] if state == ALL else [in_state(state, instant)]
    chosen = (
        select(Vacancy)
        .outerjoin(Vacancy.role_type)
        .where(*clauses, *here)
        .options(contains_eager(Vacancy.role_type), joinedload(Vacancy.team), joinedload(Vacancy.employer), *light)
        .order_by(*_order(wanted.sort, state), Vacancy.id.desc())
        .limit(size)
        .offset((page - 1) * size)
    )
    return Worklist(state, counts, page, list(db.session.scalars(chosen)), size)


def _count(clauses: list[ColumnElement[bool]], instant: datetime) -> dict[str, int]:
    numbers = [func.count(case((in_state(state, instant), 1))) for state in STATES]
    row = db.session.execute(select(*numbers, func.count()).select_from(Vacancy).where(*clauses)).one()
    return dict(zip((*STATES, ALL), row, strict=True))


def _narrowed(wanted: Wanted, instant: datetime) -> Iterator[ColumnElement[bool]]:
    yield from _has_words(wanted.q)
    yield from _is_about(wanted)
    if wanted.mine is not None:
        yield is_of(wanted.mine)
    if wanted.closing is not None:
        yield Vacancy.closes_at.between(instant, instant + timedelta(days=wanted.closing))
    if wanted.is_complete:
        yield says_all()
    if wanted.is_sent_back:
        yield was_sent_back()
    if wanted.is_changed:
        yield Vacancy.waiting_changes.is_not(None)
    if wanted.is_unanswered:
        yield ~current_app.extensions["has_people"]()


def _is_about(wanted: Wanted) -> Iterator[ColumnElement[bool]]:
    if wanted.role_type:
        yield Vacancy.role_type_id.in_(select(RoleType.id).where(RoleType.slug == wanted.role_type))
    if wanted.team:
        yield Vacancy.team_id.in_(select(Team.id).where(Team.slug == wanted.team))
    if wanted.manager is not None:
        yield Vacancy.hiring_manager_id == wanted.manager


def _has_words(q: str) -> Iterator[ColumnElement[bool]]:
    """Each word begins one of the vacancy's. Words are letters and digits only, so no LIKE wildcard gets in."""
    for word in split_words(q)[:MOST_WORDS]:
        yield Vacancy.all_words.like(f"% {word}%")


def _order(sort: str, state: str) -> list[ColumnElement[Any]]:
    """What is not stated stands last, either way."""
    columns = {
        "title": _by_code_points(Vacancy.title_words),
        "role": RoleType.position,
        "closes": Vacancy.closes_at,
        "updated": Vacancy.updated_at,
    }
    column = columns.get(sort.removeprefix("-"))
    if column is None:
        return [_ORDERS.get(state, Vacancy.updated_at.desc())]
    return [column.is_(None), column.desc() if sort.startswith("-") else column.asc()]


def _by_code_points(column: Any) -> Any:
    """PostgreSQL sorts by the language of its cluster otherwise, SQLite never does."""
    return column.collate("C") if db.session.get_bind().dialect.name == "postgresql" else column

"""HR's list of vacancies: one state at a time, with how many are in each."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, case, func, select
from sqlalchemy.orm import defer, joinedload

from recruitment.database import db
from recruitment.vacancies.lifecycle import in_state
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.published import SEARCHED
from recruitment.vacancies.words import split_words
from recruitment.web.pagination import count_pages

PER_PAGE = 20
MOST_WORDS = 20
STATES = {
    "open": "Open",
    "draft": "Drafts",
    "submitted": "Submitted",
    "scheduled": "Scheduled",
    "closed": "Closed",
    "withdrawn": "Withdrawn",
    "filled": "Filled",
}
#: What comes first in a state: what ends or begins soonest, or was touched last.
_ORDERS: dict[str, ColumnElement[Any]] = {
    "open": Vacancy.closes_at.asc(),
    "scheduled": Vacancy.publish_at.asc(),
    "closed": Vacancy.closes_at.desc(),
}


@dataclass(frozen=True)
class Worklist:
    """One page of the vacancies in a state."""

    state: str
    #: Every state → how many match the keyword.
    counts: dict[str, int]
    page: int
    vacancies: list[Vacancy]

    @property
    def pages(self) -> int:
        """How many there are, at least one."""
        return count_pages(self.counts[self.state], PER_PAGE)


def read_worklist(state: str, q: str, page: int, *, employer_id: int | None, instant: datetime) -> Worklist:
    """Vacancies of the employer, or of all for None. An unknown state is "open", a page past the end the first."""
    state = state if state in STATES else "open"
    clauses = [*_has_words(q), *([Vacancy.employer_id == employer_id] if employer_id else [])]
    counts = _count(clauses, instant)
    page = page if (page - 1) * PER_PAGE < counts[state] else 1
    light = [defer(column) for column in (Vacancy.description, *SEARCHED)]
    chosen = (
        select(Vacancy)
        .where(*clauses, in_state(state, instant))
        .options(joinedload(Vacancy.role_type), joinedload(Vacancy.team), joinedload(Vacancy.employer), *light)
        .order_by(_ORDERS.get(state, Vacancy.updated_at.desc()), Vacancy.id.desc())
        .limit(PER_PAGE)
        .offset((page - 1) * PER_PAGE)
    )
    return Worklist(state, counts, page, list(db.session.scalars(chosen)))


def _count(clauses: list[ColumnElement[bool]], instant: datetime) -> dict[str, int]:
    numbers = [func.count(case((in_state(state, instant), 1))) for state in STATES]
    row = db.session.execute(select(*numbers).select_from(Vacancy).where(*clauses)).one()
    return dict(zip(STATES, row, strict=True))


def _has_words(q: str) -> Iterator[ColumnElement[bool]]:
    """Each word begins one of the vacancy's. Words are letters and digits only, so no LIKE wildcard gets in."""
    for word in split_words(q)[:MOST_WORDS]:
        yield Vacancy.all_words.like(f"% {word}%")

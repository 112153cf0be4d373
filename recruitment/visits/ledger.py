"""Writing counts down: each is added to what other processes have written."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import Insert, select
from sqlalchemy.dialects import postgresql, sqlite

from recruitment.database import db, transaction
from recruitment.visits.counters import Key
from recruitment.visits.models import NOBODYS, VisitCount
from recruitment.visits.sources import NAMES, OTHER

#: Different words that links may state as their source on one day; later ones are other sites.
MOST_STATED = 100

#: References as addresses spell them → (vacancy id, employer id); unknown ones are left out.
Owners = Callable[[Iterable[str]], Mapping[str, tuple[int, int]]]


class Row(NamedTuple):
    """The key of a row of the table, in the order of its columns."""

    day: date
    page: str
    vacancy_id: int
    employer_id: int
    source: str


def write_counts(counts: Mapping[Key, int], owners: Owners) -> None:
    """In a short transaction of its own. Pages of vacancies that don't exist are dropped."""
    rows = _rows(counts, owners({key.page.reference for key in counts} - {""}))
    if not rows:
        return
    with transaction():
        bounded = _within_bounds(rows)
        # Two processes lock rows in the same order, so that neither waits for the other for ever.
        values = [row._asdict() | {"number": number} for row, number in sorted(bounded.items())]
        db.session.execute(_adding_to(db.engine.dialect.name), values)


def _rows(counts: Mapping[Key, int], known: Mapping[str, tuple[int, int]]) -> Counter[Row]:
    """Several spellings of a reference are one row."""
    rows: Counter[Row] = Counter()
    for (day, page, source), number in counts.items():
        owner = known.get(page.reference) if page.reference else (NOBODYS, NOBODYS)
        if owner is not None:
            rows[Row(day, page.kind, *owner, source)] += number
    return rows


def _within_bounds(rows: Counter[Row]) -> Counter[Row]:
    """Words that came too late on a day that had enough of them become one."""
    taken = {day: _stated_on(day) for day in {row.day for row in rows}}
    kept: Counter[Row] = Counter()
    for row, number in sorted(rows.items()):
        if row.source and row.source not in NAMES:
            words = taken[row.day]
            if len(words) < MOST_STATED:
                words.add(row.source)
            row = row if row.source in words else row._replace(source=OTHER)
        kept[row] += number
    return kept


def _stated_on(day: date) -> set[str]:
    known = ("", *NAMES)
    held = select(VisitCount.source).where(VisitCount.day == day, VisitCount.source.not_in(known)).distinct()
    return set(db.session.scalars(held))


def _adding_to(dialect: str) -> Insert:
    """The one statement that the two databases spell alike, but each in its own library."""
    table: Any = VisitCount.__table__
    insert: Any = postgresql.insert(table) if dialect == "postgresql" else sqlite.insert(table)
    statement: Insert = insert.on_conflict_do_update(
        index_elements=Row._fields, set_={"number": table.c.number + insert.excluded.number}
    )
    return statement

"""Writing counts down: each is added to what other processes have written."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import Insert, select
from sqlalchemy.dialects import postgresql, sqlite

from recruitment.database import Base, db, transaction
from recruitment.visits.counters import Key
from recruitment.visits.models import NOBODYS, VacancyDayCount, VacancyVisitCount, VisitCount
from recruitment.visits.sources import NAMES, OTHER

#: Different words that links may state as their source on one day; later ones are other sites.
MOST_STATED = 100

#: References as addresses spell them → (vacancy id, employer id); unknown ones are left out.
Owners = Callable[[Iterable[str]], Mapping[str, tuple[int, int]]]


class View(NamedTuple):
    """What was seen: the vacancy is None for pages of none."""

    day: date
    page: str
    vacancy_id: int | None
    employer_id: int
    source: str


def write_counts(counts: Mapping[Key, int], owners: Owners) -> None:
    """In a short transaction of its own. Pages of vacancies that don't exist are dropped."""
    views = _views(counts, owners({key.page.reference for key in counts} - {""}))
    if not views:
        return
    with transaction():
        add_views(_within_bounds(views))


def add_views(views: Mapping[View, int]) -> None:
    """To what all tables hold."""
    _add(VisitCount, views)
    of_vacancies = {view: number for view, number in views.items() if view.vacancy_id is not None}
    for model in (VacancyVisitCount, VacancyDayCount):
        _add(model, of_vacancies)


def _views(counts: Mapping[Key, int], known: Mapping[str, tuple[int, int]]) -> Counter[View]:
    """Several spellings of a reference are one vacancy."""
    views: Counter[View] = Counter()
    for (day, page, source), number in counts.items():
        vacancy_id, employer_id = known.get(page.reference, (None, NOBODYS))
        if vacancy_id is not None or not page.reference:
            views[View(day, page.kind, vacancy_id, employer_id, source)] += number
    return views


def _within_bounds(views: Counter[View]) -> Counter[View]:
    """Words that came too late on a day that had enough of them become one."""
    taken = {day: _stated_on(day) for day in {view.day for view in views}}
    kept: Counter[View] = Counter()
    for view, number in sorted(views.items(), key=lambda one: one[0].source):
        if view.source and view.source not in NAMES:
            words = taken[view.day]
            if len(words) < MOST_STATED:
                words.add(view.source)
            view = view if view.source in words else view._replace(source=OTHER)
        kept[view] += number
    return kept


def _stated_on(day: date) -> set[str]:
    known = ("", *NAMES)
    held = select(VisitCount.source).where(VisitCount.day == day, VisitCount.source.not_in(known)).distinct()
    return set(db.session.scalars(held))


def _add(model: type[Base], views: Mapping[View, int]) -> None:
    """Sorted, so that of two processes neither waits for the other for ever."""
    table: Any = model.__table__
    names = [column.name for column in table.primary_key]
    sums: Counter[tuple[Any, ...]] = Counter()
    for view, number in views.items():
        sums[tuple(getattr(view, name) for name in names)] += number
    if sums:
        rows = [dict(zip([*names, "number"], [*key, number], strict=True)) for key, number in sorted(sums.items())]
        db.session.execute(_adding_to(table, db.engine.dialect.name), rows)


def _adding_to(table: Any, dialect: str) -> Insert:
    """The one statement that the two databases spell alike, but each in its own library."""
    insert: Any = postgresql.insert(table) if dialect == "postgresql" else sqlite.insert(table)
    statement: Insert = insert.on_conflict_do_update(
        index_elements=list(table.primary_key), set_={"number": table.c.number + insert.excluded.number}
    )
    return statement

"""Vacancies that the public may read: by reference, the newest, and similar ones."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, LargeBinary, Select, cast, inspect, select
from sqlalchemy.orm import defer, joinedload, selectinload

from recruitment import clock
from recruitment.database import db
from recruitment.vacancies import spellings
from recruitment.vacancies.lifecycle import is_open_at, was_public_by
from recruitment.vacancies.models import Vacancy

MOST_SIMILAR = 3
#: Words that the catalogue alone reads.
SEARCHED = (Vacancy.title_words, Vacancy.summary_words, Vacancy.all_words)
_LISTS = (selectinload(Vacancy.hours_rows), selectinload(Vacancy.arrangement_rows))


class NotPublic(LookupError):
    """No vacancy has this reference, or nobody was ever meant to read it."""


def by_newest(columns: Any = Vacancy) -> tuple[ColumnElement[Any], ...]:
    """The order that settles every tie: newest, then reference by its bytes, whatever the database's collation."""
    return columns.publish_at.desc(), cast(columns.reference, LargeBinary)


def for_cards() -> Select[Vacancy]:
    """Vacancies with all that a card shows and none of the long texts."""
    long = (Vacancy.description, *SEARCHED, Vacancy.source_values)
    return select(Vacancy).options(
        joinedload(Vacancy.employer, innerjoin=True), *_LISTS, *(defer(column, raiseload=True) for column in long)
    )


def whole() -> Select[Vacancy]:
    """Vacancies with all that a record of them holds, read at once for any number of rows."""
    related = (joinedload(Vacancy.employer, innerjoin=True), joinedload(Vacancy.team), joinedload(Vacancy.role_type))
    machines = (*SEARCHED, Vacancy.source_values)
    return select(Vacancy).options(*related, *_LISTS, *(defer(column, raiseload=True) for column in machines))


def for_interest() -> Select[Vacancy]:
    """Vacancies with what somebody who registers is told: no list, no long text."""
    long = (Vacancy.description, *SEARCHED, Vacancy.source_values)
    return select(Vacancy).options(joinedload(Vacancy.employer, innerjoin=True), *(defer(column) for column in long))


def newest(instant: datetime, most: int) -> list[Vacancy]:
    """Open vacancies for cards, newest first."""
    chosen = for_cards().where(is_open_at(Vacancy, instant)).order_by(*by_newest()).limit(most)
    return list(db.session.scalars(chosen))


def find_public(reference: str, instant: datetime, chosen: Select[Vacancy] | None = None) -> Vacancy:
    """The vacancy of a reference in any case, ended ones too, with what is chosen, or else all that its page shows.

    Raises NotPublic.
    """
    kept = spellings.reference(reference)
    read = whole() if chosen is None else chosen
    found = db.session.scalar(read.where(Vacancy.reference == kept)) if kept else None
    if found is None or not was_public_by(found, instant):
        raise NotPublic(reference)
    return found


def find_several_public(references: Sequence[str], instant: datetime) -> list[Vacancy]:
    """Vacancies of these references as they are kept, ended ones too, in that order, without their long texts."""
    if not references:
        return []
    chosen = whole().options(defer(Vacancy.description)).where(Vacancy.reference.in_(references))
    found = {one.reference: one for one in db.session.scalars(chosen) if was_public_by(one, instant)}
    return [found[reference] for reference in references if reference in found]


def hold_open(vacancy: Vacancy) -> bool:
    """Whether it is open, read again; nobody closes it before this transaction ends, and who closes it then sees all.

    False too when it was deleted this moment. Call it in a writing transaction.
    """
    (vacancy_id,) = inspect(vacancy).identity or (None,)  # asking the outdated object itself would read it twice
    held = for_interest().where(Vacancy.id == vacancy_id).with_for_update(read=True, of=Vacancy)
    found = db.session.scalar(held, execution_options={"populate_existing": True})
    return found is not None and bool(is_open_at(found, clock.now()))


def similar_to(vacancy: Vacancy, instant: datetime) -> list[Vacancy]:
    """Up to three other open vacancies: of the same role type first, then of the same employer."""
    same_role = Vacancy.role_type_id == vacancy.role_type_id
    same_employer = Vacancy.employer_id == vacancy.employer_id
    others = for_cards().where(is_open_at(Vacancy, instant), Vacancy.id != vacancy.id).order_by(*by_newest())
    found = list(db.session.scalars(others.where(same_role).limit(MOST_SIMILAR))) if vacancy.role_type_id else []
    if len(found) < MOST_SIMILAR:
        more = others.where(same_employer, Vacancy.id.not_in([one.id for one in found]))
        found += db.session.scalars(more.limit(MOST_SIMILAR - len(found)))
    return found

"""The search again, in plain SQL over the tables: what the catalogue must agree with. Words are decided by a loop."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, LargeBinary, Select, case, cast, false, func, or_, select

from recruitment.database import db
from recruitment.pay.salary import UNITS_PER_POUND
from recruitment.vacancies.criteria import CLOSING, RELEVANCE, SALARY, Criteria
from recruitment.vacancies.filters import FILTERS, Choices, Filter, SalaryFromFilter
from recruitment.vacancies.keywords.fields import Texts
from recruitment.vacancies.keywords.query import read_query
from recruitment.vacancies.lifecycle import is_open_at
from recruitment.vacancies.models import Vacancy
from tests.vacancies.keywords import oracle

#: Vacancy id → tier of relevance, the best being the lowest.
Tiers = Mapping[int, int]


@dataclass(frozen=True)
class Expected:
    """All ids in order, and the counts."""

    ids: list[int]
    facets: dict[str, dict[str, int]]


def find(criteria: Criteria, instant: datetime, choices: Choices) -> Expected:
    """What the database says in this transaction."""
    tiers = word_tiers(criteria.q) if criteria.q else None
    base = [is_open_at(Vacancy, instant)]
    if tiers is not None:
        base.append(Vacancy.id.in_(tiers))
    kept = {one.parameter: _any_of(one, criteria.values(one.parameter)) for one in FILTERS}
    used = {name: clause for name, clause in kept.items() if criteria.values(name)}
    matching = select(Vacancy.id).where(*base, *used.values()).order_by(*_order(criteria, tiers or {}))
    facets = {}
    for one in FILTERS:
        others = (clause for name, clause in used.items() if name != one.parameter)
        counted = one.counted(choices[one.parameter], criteria.values(one.parameter))
        facets[one.parameter] = _counts(one, counted, select(Vacancy.id).where(*base, *others))
    return Expected(list(db.session.scalars(matching)), facets)


def word_tiers(keyword: str) -> dict[int, int]:
    """The vacancies whose words match, by a loop over all approved ones."""
    columns = (Vacancy.id, Vacancy.title_words, Vacancy.summary_words, Vacancy.all_words)
    rows = db.session.execute(select(*columns).where(Vacancy.status == "approved"))
    texts = {row[0]: Texts(*row[1:]) for row in rows}
    return {one: int(tier) for one, tier in oracle.rank(read_query(keyword), texts).items()}


def _any_of(one: Filter, values: tuple[str, ...]) -> ColumnElement[bool]:
    return or_(false(), *(_has(one, value) for value in values))


def _has(one: Filter, value: str) -> ColumnElement[bool]:
    if isinstance(one, SalaryFromFilter):
        return _reaches(value)
    held = one.stated().subquery()
    vacancy_id, stated = held.c
    return Vacancy.id.in_(select(vacancy_id).where(stated == value))


def _reaches(value: str) -> ColumnElement[bool]:
    top = func.coalesce(Vacancy.annual_max, Vacancy.annual_min)
    is_stated = Vacancy.salary_min.is_not(None) | Vacancy.salary_max.is_not(None)
    if value == "unstated":
        return ~is_stated
    if value == "unreckoned":
        return is_stated & top.is_(None)
    return top >= int(value) * UNITS_PER_POUND if value else Vacancy.id.is_not(None)


def _counts(one: Filter, values: Iterable[str], among: Select[Any]) -> dict[str, int]:
    """How many of these vacancies have each value. One statement for each list: counting sets can’t be wrong."""
    ids, holders = set(db.session.scalars(among)), _holders(one, list(values))
    return {value: len(ids & those) for value, those in holders.items()}


def _holders(one: Filter, values: list[str]) -> dict[str, set[int]]:
    """The vacancies of each value, whether open or not."""
    if isinstance(one, SalaryFromFilter):
        rows = db.session.execute(select(Vacancy.id, *map(_reaches, values))).all()
        return {value: {row[0] for row in rows if row[place]} for place, value in enumerate(values, 1)}
    pairs = db.session.execute(one.stated()).all()
    return {value: {row[0] for row in pairs if row[1] == value} for value in values}


def _order(criteria: Criteria, tiers: Tiers) -> list[ColumnElement[Any]]:
    newest = [Vacancy.publish_at.desc(), cast(Vacancy.reference, LargeBinary)]
    if criteria.sort == CLOSING:
        return [Vacancy.__table__.c.closes_at.asc(), *newest]
    if criteria.sort == SALARY:
        return [func.coalesce(Vacancy.annual_max, Vacancy.annual_min).desc().nulls_last(), *newest]
    if criteria.sort == RELEVANCE and tiers:
        return [case(tiers, value=Vacancy.id, else_=9), *newest]
    return newest

"""The search in plain SQL: criteria in, results with the counts of every choice out."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import CTE, ColumnElement, Select, and_, case, false, func, literal, null, select, true, union_all

from recruitment.database import db
from recruitment.vacancies.criteria import CLOSING, RELEVANCE, SALARY, Criteria
from recruitment.vacancies.filters import FILTERS, Choices, Filter, SalaryFromFilter, load_choices
from recruitment.vacancies.lifecycle import is_open_at
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.published import by_newest, for_cards

PER_PAGE = 20
_TOTAL = "total"


@dataclass(frozen=True)
class Results:
    """One page of vacancies for cards, and the counts."""

    #: As asked for, but with the page that is shown: a page past the end is page 1.
    criteria: Criteria
    total: int
    pages: int
    vacancies: list[Vacancy]
    #: Parameter → value → count. A count ignores its own filter's selection and obeys all others.
    facets: dict[str, dict[str, int]]

    @property
    def page(self) -> int:
        return self.criteria.page

    @property
    def salary_bands(self) -> dict[int, int]:
        """Pounds → how many vacancies' pay reaches them."""
        steps = self.facets[SalaryFromFilter.parameter].items()
        return {int(value): count for value, count in steps if value.isdigit()}

    @property
    def unstated_pay(self) -> int:
        """How many vacancies state no pay at all, so that a choice of salary leaves them out."""
        return self.facets[SalaryFromFilter.parameter][SalaryFromFilter.UNSTATED]

    @property
    def unreckoned_pay(self) -> int:
        """How many state pay that gives no figure for a year, because their employer has no full-time week."""
        return self.facets[SalaryFromFilter.parameter][SalaryFromFilter.UNRECKONED]


def search(criteria: Criteria, instant: datetime, choices: Choices | None = None) -> Results:
    """The vacancies open at the instant that match; `choices` spares reading them again."""
    choices = load_choices() if choices is None else choices
    total, facets = _count(criteria, instant, choices)
    pages = max(1, -(-total // PER_PAGE))
    shown = criteria if criteria.page <= pages else replace(criteria, page=1)
    return Results(shown, total, pages, _read_page(shown, instant) if total else [], facets)


def count_matches(criteria: Criteria, instant: datetime) -> int:
    """How many open vacancies match."""
    clauses = (_base(criteria, instant), *_conditions(criteria).values())
    return db.session.scalar(select(func.count()).select_from(Vacancy).where(*clauses)) or 0


def _base(criteria: Criteria, instant: datetime) -> ColumnElement[bool]:
    """Open, and all words are there: what every count obeys."""
    return and_(is_open_at(Vacancy, instant), *_has_words(Vacancy.all_words, criteria))


def _has_words(column: Any, criteria: Criteria) -> Iterator[ColumnElement[bool]]:
    """Each word whole, the last one as a beginning. Words are letters and digits only, so no LIKE wildcard gets in."""
    words = criteria.words
    if criteria.q and not words:
        yield false()  # only signs were typed: no advert has them as a word
    for word in dict.fromkeys(words[:-1]):
        yield column.like(f"% {word} %")
    if words:
        yield column.like(f"% {words[-1]}%")


def _conditions(criteria: Criteria) -> dict[str, ColumnElement[bool]]:
    used = ((one, criteria.values(one.parameter)) for one in FILTERS)
    return {one.parameter: one.condition(values) for one, values in used if values}


def _count(criteria: Criteria, instant: datetime, choices: Choices) -> tuple[int, dict[str, dict[str, int]]]:
    """Total and facets in one statement over the vacancies that match but for filters."""
    matching = _matching(criteria, instant)
    total = select(literal(_TOTAL), null(), func.count()).select_from(matching).where(_passes(matching))
    tallies = [_tally(one, matching) for one in FILTERS]
    tallied: dict[str, dict[Any, int]] = defaultdict(dict)
    for row in db.session.execute(union_all(total, *tallies)):
        parameter, value, count = row
        tallied[parameter][value] = count
    facets = {
        one.parameter: one.counts(tallied[one.parameter], choices[one.parameter], criteria.values(one.parameter))
        for one in FILTERS
    }
    return tallied[_TOTAL][None], facets


def _matching(criteria: Criteria, instant: datetime) -> CTE:
    """Id, what facets count by, and a flag for each filter in use: does the vacancy pass it?"""
    carried = ((one.parameter, one.carried(criteria.values(one.parameter))) for one in FILTERS)
    columns = [column.label(parameter) for parameter, column in carried if column is not None]
    flags = [
        case((condition, 1), else_=0).label(f"passes_{parameter}")
        for parameter, condition in _conditions(criteria).items()
    ]
    return select(Vacancy.id, *columns, *flags).where(_base(criteria, instant)).cte("matching")


def _passes(matching: CTE, but: str = "") -> ColumnElement[bool]:
    """Whether a row passes every filter in use, but for one."""
    flags = (column for column in matching.c if column.name.startswith("passes_"))
    return and_(true(), *(flag == 1 for flag in flags if flag.name != f"passes_{but}"))


def _tally(one: Filter, matching: CTE) -> Select[*tuple[Any, ...]]:
    counted = one.tally(matching).where(_passes(matching, but=one.parameter))
    value, count = counted.selected_columns
    return counted.with_only_columns(literal(one.parameter), value, count)


def _read_page(criteria: Criteria, instant: datetime) -> list[Vacancy]:
    clauses = (_base(criteria, instant), *_conditions(criteria).values())
    chosen = for_cards().where(*clauses).order_by(*_order(criteria))
    return list(db.session.scalars(chosen.limit(PER_PAGE).offset((criteria.page - 1) * PER_PAGE)))


def _order(criteria: Criteria) -> tuple[ColumnElement[Any], ...]:
    orders: dict[str, tuple[ColumnElement[Any], ...]] = {
        CLOSING: (Vacancy.closes_at.asc(),),
        SALARY: (SalaryFromFilter.top_of_range().desc().nulls_last(),),
        RELEVANCE: (case((and_(true(), *_has_words(Vacancy.title_words, criteria)), 0), else_=1),),
    }
    return *orders.get(criteria.sort, ()), *by_newest()

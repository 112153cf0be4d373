"""How long things take: from handing in to approval, from publishing to the first registration and to filling."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median, quantiles
from typing import Any

from sqlalchemy import Float, Select, cast, extract, func, select

from recruitment.dashboards.period import Period
from recruitment.dashboards.scope import Scope
from recruitment.database import db
from recruitment.registrations.models import Registration
from recruitment.vacancies.models import Vacancy

#: Fewer have no quarters worth the name.
FEWEST_FOR_QUARTILES = 5
SECONDS_OF_A_DAY = 86_400
#: Of a day: a millisecond. What SQLite subtracts is a little off behind it.
PLACES = 8


@dataclass(frozen=True)
class Duration:
    """What the vacancies took whose end fell into the period, in days; None where there are too few to say."""

    label: str
    count: int
    median: float | None
    quartiles: tuple[float, float] | None


def read_durations(scope: Scope, period: Period) -> list[Duration]:
    """Three kinds, each by one query."""
    first = _first_registrations()
    kinds: dict[str, tuple[Any, Any, Select[Any]]] = {
        "Handed in to approved": (Vacancy.submitted_at, Vacancy.approved_at, select()),
        "Published to first registration": (Vacancy.publish_at, first.c.first_at, select()),
        "Published to filled": (Vacancy.publish_at, Vacancy.ended_at, select().where(Vacancy.status == "filled")),
    }
    return [
        _summary(label, _spans(statement, first, begin, end, scope, period))
        for label, (begin, end, statement) in kinds.items()
    ]


def _first_registrations() -> Any:
    earliest = func.min(Registration.created_at, type_=Registration.created_at.type).label("first_at")
    return select(Registration.vacancy_id, earliest).group_by(Registration.vacancy_id).subquery()


def _spans(statement: Select[Any], first: Any, begin: Any, end: Any, scope: Scope, period: Period) -> list[float]:
    chosen = statement.add_columns(_days_between(begin, end)).select_from(Vacancy)
    if end is first.c.first_at:
        chosen = chosen.join(first, first.c.vacancy_id == Vacancy.id)
    whole = chosen.where(scope.owns(Vacancy.employer_id), begin <= end, end >= period.begins, end < period.ends)
    return list(db.session.scalars(whole))


def _days_between(begin: Any, end: Any) -> Any:
    """To the millisecond. There are thousands of instants: the database need not hand them out to be subtracted."""
    if db.engine.dialect.name == "sqlite":
        return func.julianday(end, type_=Float) - func.julianday(begin, type_=Float)
    return cast(extract("epoch", end - begin), Float) / SECONDS_OF_A_DAY


def _summary(label: str, spans: Sequence[float]) -> Duration:
    days = sorted(round(span, PLACES) for span in spans)
    if not days:
        return Duration(label, 0, None, None)
    if len(days) < FEWEST_FOR_QUARTILES:
        return Duration(label, len(days), median(days), None)
    low, middle, high = quantiles(days, n=4, method="inclusive")
    return Duration(label, len(days), middle, (low, high))

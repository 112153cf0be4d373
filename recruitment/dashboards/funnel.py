"""From the list of jobs to a registration, day by day. These are views, not people: nobody is recognised."""

from collections import Counter
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any

from sqlalchemy import Date, Integer, String, cast, extract, func, select, type_coerce

from recruitment import clock
from recruitment.dashboards.period import Period
from recruitment.dashboards.scope import Scope
from recruitment.database import db
from recruitment.registrations.models import Registration
from recruitment.visits.models import VisitCount

#: What is counted of a vacancy, in the order that a job seeker meets it.
STEPS = {
    "list": "List of jobs",
    "vacancy": "A job",
    "form": "Its form",
    "registration": "Registrations",
}
#: Of a day of UTC: it alone may be another day in London, which is never behind and at most an hour ahead.
LAST_HOUR = 23


@dataclass(frozen=True)
class Funnel:
    """Every day of the period → each of STEPS → how many."""

    days: dict[date, dict[str, int]]

    @property
    def sums(self) -> dict[str, int]:
        """Of the whole period."""
        return {step: sum(counts[step] for counts in self.days.values()) for step in STEPS}


def read_funnel(scope: Scope, period: Period) -> Funnel:
    """Days without anything are zero."""
    days = {day: dict.fromkeys(STEPS, 0) for day in period.days}
    for day, page, number in _views(scope, period):
        days[day][page] = number
    for day, number in _registrations(scope, period).items():
        days[day]["registration"] = number
    return Funnel(days)


def _views(scope: Scope, period: Period) -> list[tuple[date, str, int]]:
    chosen = (
        select(VisitCount.day, VisitCount.page, func.sum(VisitCount.number))
        .where(VisitCount.day.between(period.first, period.last), VisitCount.page.in_(STEPS), scope.sees)
        .group_by(VisitCount.day, VisitCount.page)
    )
    return [(day, page, int(number)) for day, page, number in db.session.execute(chosen)]


def _registrations(scope: Scope, period: Period) -> Counter[date]:
    """In a vacancy, as far as they are still kept. The database knows no days of London: it counts by those of UTC."""
    day, hour = _day_and_hour(Registration.created_at)
    is_late = (hour == LAST_HOUR).label("is_late")
    chosen = (
        select(day, is_late, func.count())
        .where(
            Registration.created_at >= period.begins,
            Registration.created_at < period.ends,
            Registration.vacancy_id.is_not(None),
            scope.owns(Registration.employer_id),
        )
        .group_by("day", "is_late")
    )
    days: Counter[date] = Counter()
    for found, at_night, number in db.session.execute(chosen):
        instant = datetime.combine(found, time(LAST_HOUR if at_night else 0), UTC)
        days[clock.to_london(instant).date()] += number
    return days


def _day_and_hour(instant: Any) -> tuple[Any, Any]:
    """Of UTC. SQLite keeps text, of which it is cut; PostgreSQL keeps instants, in whose text it would take long."""
    if db.engine.dialect.name == "sqlite":
        text = type_coerce(instant, String)
        return type_coerce(func.substr(text, 1, 10), Date).label("day"), cast(func.substr(text, 12, 2), Integer)
    return cast(instant, Date).label("day"), extract("hour", instant)

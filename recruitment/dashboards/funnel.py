"""From the list of jobs to a registration, day by day. These are views, not people: nobody is recognised."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import String, cast, func, select

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
#: "2026-06-15 08" of an instant as both databases write it: the hours of UTC are those of London, moved.
HOUR_LENGTH = 13


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
    """In a vacancy, as far as they are still kept. The database knows no days of London, so it counts hours."""
    hour = func.substr(cast(Registration.created_at, String), 1, HOUR_LENGTH)
    chosen = (
        select(hour, func.count())
        .where(
            Registration.created_at >= period.begins,
            Registration.created_at < period.ends,
            Registration.vacancy_id.is_not(None),
            scope.owns(Registration.employer_id),
        )
        .group_by(hour)
    )
    days: Counter[date] = Counter()
    for text, number in db.session.execute(chosen):
        days[clock.to_london(datetime.fromisoformat(f"{text}:00+00:00")).date()] += number
    return days

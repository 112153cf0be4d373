"""Where visitors came from, and where those who registered say that they heard of us."""

from sqlalchemy import func, select

from recruitment.dashboards.period import Period
from recruitment.dashboards.scope import Scope
from recruitment.database import db
from recruitment.registrations.models import HEARD_FROM, Registration
from recruitment.visits.models import VisitCount
from recruitment.visits.sources import NAMES

NOT_SAID = "Did not say"


def count_landings(scope: Scope, period: Period) -> list[tuple[str, int]]:
    """First views by source, most first; words that links state stand as they are."""
    number = func.sum(VisitCount.number)
    chosen = (
        select(VisitCount.source, number)
        .where(VisitCount.day.between(period.first, period.last), VisitCount.source != "", scope.sees)
        .group_by(VisitCount.source)
    )
    found = [(NAMES.get(source, source), int(count)) for source, count in db.session.execute(chosen)]
    return sorted(found, key=lambda one: (-one[1], one[0]))


def count_heard(scope: Scope, period: Period) -> list[tuple[str, int]]:
    """Registrations, general ones too, by what people said; most first, and last those who said nothing."""
    chosen = (
        select(Registration.heard_from, func.count())
        .where(
            Registration.created_at >= period.begins,
            Registration.created_at < period.ends,
            scope.owns(Registration.employer_id),
        )
        .group_by(Registration.heard_from)
    )
    found = [(said, number) for said, number in db.session.execute(chosen)]
    named = [(HEARD_FROM.get(said, said), number) for said, number in found if said is not None]
    silent = [(NOT_SAID, number) for said, number in found if said is None]
    return [*sorted(named, key=lambda one: (-one[1], one[0])), *silent]

"""Counted visits for tests."""

from datetime import date

from recruitment import clock
from recruitment.database import db
from recruitment.vacancies.models import Vacancy
from recruitment.visits.models import NOBODYS, VisitCount


def make_visits(
    number: int, page: str = "list", *, vacancy: Vacancy | None = None, source: str = "", day: date | None = None
) -> VisitCount:
    """So many views of a page today, of a vacancy's unless it is of nobody's. Call it inside `with transaction():`."""
    count = VisitCount(
        day=day or clock.today(),
        page=page,
        vacancy_id=vacancy.id if vacancy else NOBODYS,
        employer_id=vacancy.employer_id if vacancy else NOBODYS,
        source=source,
        number=number,
    )
    db.session.add(count)
    db.session.flush()
    return count

"""Counted visits for tests."""

from datetime import date

from recruitment import clock
from recruitment.vacancies.models import Vacancy
from recruitment.visits.ledger import View, add_views
from recruitment.visits.models import NOBODYS


def make_visits(
    number: int, page: str = "list", *, vacancy: Vacancy | None = None, source: str = "", day: date | None = None
) -> View:
    """So many views of a page today, of a vacancy's or of nobody's. Call it inside `with transaction():`."""
    ids = (vacancy.id, vacancy.employer_id) if vacancy else (None, NOBODYS)
    view = View(day or clock.today(), page, *ids, source)
    add_views({view: number})
    return view

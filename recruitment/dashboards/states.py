"""How many vacancies are in which state now, and which of them need a look."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import case, exists, func, select

from recruitment.dashboards.scope import Scope
from recruitment.database import db
from recruitment.registrations.models import Registration
from recruitment.vacancies.lifecycle import in_state, is_open_at
from recruitment.vacancies.models import Vacancy

#: In the order of a vacancy's life.
STATES = ("draft", "submitted", "scheduled", "open", "closed", "filled", "withdrawn")
CLOSING_DAYS = 7


@dataclass(frozen=True)
class States:
    """Now."""

    #: Every state → vacancies.
    counts: dict[str, int]
    #: Open ones that close within CLOSING_DAYS.
    closing_soon: int
    #: Open ones for which nobody has registered.
    without_registrations: int


def count_states(scope: Scope, instant: datetime) -> States:
    """One look at all of them."""
    is_open = is_open_at(Vacancy, instant)
    soon = is_open & (Vacancy.closes_at <= instant + timedelta(days=CLOSING_DAYS))
    unanswered = is_open & ~exists().where(Registration.vacancy_id == Vacancy.id)
    wanted = [*(in_state(state, instant) for state in STATES), soon, unanswered]
    numbers = [func.count(case((clause, 1))) for clause in wanted]
    row = db.session.execute(select(*numbers).select_from(Vacancy).where(scope.owns(Vacancy.employer_id))).one()
    return States(dict(zip(STATES, row, strict=False)), row[-2], row[-1])

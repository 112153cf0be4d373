"""What waits for a second person in an approved advert: the fields, their values, and who may answer."""

from datetime import datetime
from decimal import Decimal
from typing import Any

from recruitment import clock
from recruitment.access import Permission
from recruitment.accounts.models import Account
from recruitment.database import db
from recruitment.vacancies.advert_checks.blocking import problems_of
from recruitment.vacancies.drafting import write_fields
from recruitment.vacancies.lifecycle import state_at
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.moves import Move

#: Pay, contract, hours. Closing counts when it comes earlier: later takes nothing from anybody.
RELIED_ON = (
    "salary_min",
    "salary_max",
    "salary_unit",
    "salary_extras",
    "contract_type",
    "contract_months",
    "hours",
    "hours_per_week",
    "weeks_per_year",
    "closes_at",
)
STATES = ("scheduled", "open")
_TYPES: dict[str, Any] = {
    "closes_at": datetime.fromisoformat,
    "hours_per_week": Decimal,
    "weeks_per_year": Decimal,
}


def _somebody_else(vacancy: Vacancy, by: Account, instant: datetime) -> str:
    if not vacancy.waiting_changes:
        return "No change waits"
    return "You proposed it: a second person has to approve it" if by.id in vacancy.waiting_changes["by_ids"] else ""


def _any_change(vacancy: Vacancy, by: Account, instant: datetime) -> str:
    return "" if vacancy.waiting_changes else "No change waits"


LET_IN = Move("let_in", "Approve the changes", "changed", STATES, Permission.PUBLISH_VACANCIES, _somebody_else)
DROP = Move("drop", "Drop the changes", "changed", STATES, Permission.PUBLISH_VACANCIES, _any_change)


def can_wait(vacancy: Vacancy) -> bool:
    """Whether applicants rely on it, or will: it is open or scheduled, of an employer that asks for approval."""
    return vacancy.employer.approval_required and state_at(vacancy, clock.now()) in STATES


def waiting(vacancy: Vacancy) -> dict[str, Any]:
    """Field → the value that waits, in the type that writing takes; nothing for what is no longer before the public."""
    held = vacancy.waiting_changes if state_at(vacancy, clock.now()) in STATES else None
    return {name: _typed(name, value) for name, value in held["values"].items()} if held else {}


def problems_with(vacancy: Vacancy) -> dict[str, str]:
    """What the checks would say of the advert with what waits: field → words. Nothing is written."""
    values, instant = waiting(vacancy), clock.now()
    if not values:
        return {}
    attempt = db.session.begin_nested()
    try:
        with db.session.no_autoflush:
            write_fields(vacancy, values)
            found = problems_of(vacancy, vacancy.publish_at or instant, instant)
    finally:
        attempt.rollback()
    return {field: words for field, words in found.items() if field in values}


def _typed(name: str, value: Any) -> Any:
    return _TYPES[name](value) if name in _TYPES and value is not None else value

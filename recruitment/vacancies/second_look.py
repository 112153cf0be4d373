"""Changes of what applicants rely on in an approved advert: where an employer asks for approval, they wait for it."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any

from recruitment import clock
from recruitment.access import Permission
from recruitment.accounts.models import Account
from recruitment.audit import trail
from recruitment.database import db
from recruitment.vacancies.advert_checks.blocking import problems_of
from recruitment.vacancies.drafting import change_vacancy, plain, value_of, write_fields
from recruitment.vacancies.lifecycle import state_at
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.moves import CannotMove, Move, check
from recruitment.vacancies.notices import tell_of_changes
from recruitment.vacancies.versions import flush

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


def waiting(vacancy: Vacancy) -> dict[str, Any]:
    """Field → the value that waits, in the type that writing takes; nothing for what is no longer before the public."""
    held = vacancy.waiting_changes if state_at(vacancy, clock.now()) in STATES else None
    return {name: _typed(name, value) for name, value in held["values"].items()} if held else {}


def set_aside(vacancy: Vacancy, values: Mapping[str, Any], *, by: Account | None) -> Mapping[str, Any]:
    """Keep what needs a second person's look; returns what may be written at once."""
    if by is None or not vacancy.employer.approval_required or state_at(vacancy, clock.now()) not in STATES:
        return values
    relied = {name: value for name, value in values.items() if _is_relied_on(vacancy, name, value)}
    known = waiting(vacancy)
    wanted = {name: value for name, value in known.items() if name not in relied}
    wanted |= {name: value for name, value in relied.items() if _differs(vacancy, name, value)}
    if _told(wanted) != _told(known):
        _keep(vacancy, wanted, by)
    return {name: value for name, value in values.items() if name not in relied}


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


def let_in(vacancy: Vacancy, *, by: Account) -> None:
    """Job seekers read them from now on. Raises CannotMove, ChangedMeanwhile."""
    check(LET_IN, vacancy, by)
    if problems := problems_with(vacancy):
        raise CannotMove(". ".join(problems.values()))
    values, proposed_by = waiting(vacancy), (vacancy.waiting_changes or {}).get("by")
    vacancy.waiting_changes = None
    change_vacancy(vacancy, values, by=by)
    flush()
    _record("vacancy changes approved", vacancy, by, {"proposed_by": [None, proposed_by]})


def drop(vacancy: Vacancy, *, by: Account) -> None:
    """Nothing changes for anybody. Raises CannotMove, ChangedMeanwhile."""
    check(DROP, vacancy, by)
    told = {name: [plain(value), None] for name, value in waiting(vacancy).items()}
    vacancy.waiting_changes = None
    flush()
    _record("vacancy changes dropped", vacancy, by, told)


def _is_relied_on(vacancy: Vacancy, name: str, value: Any) -> bool:
    if name != "closes_at":
        return name in RELIED_ON
    return value is not None and vacancy.closes_at is not None and value <= vacancy.closes_at


def _differs(vacancy: Vacancy, name: str, value: Any) -> bool:
    held = value_of(vacancy, name)
    return sorted(value) != held if isinstance(value, list) else (value or None) != (held or None)


def _keep(vacancy: Vacancy, values: Mapping[str, Any], by: Account) -> None:
    before = vacancy.waiting_changes or {"by_ids": []}
    changes = {name: [plain(value_of(vacancy, name)), plain(value)] for name, value in values.items()}
    vacancy.waiting_changes = (
        {
            "values": _told(values),
            "by_ids": sorted({*before["by_ids"], by.id}),
            "by": by.name or by.email,
            "at": clock.now().isoformat(),
        }
        if values
        else None
    )
    flush()
    _record("vacancy changes proposed", vacancy, by, changes)
    if values:
        tell_of_changes(vacancy, by=by)


def _told(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: plain(value) for name, value in values.items()}


def _typed(name: str, value: Any) -> Any:
    return _TYPES[name](value) if name in _TYPES and value is not None else value


def _record(action: str, vacancy: Vacancy, by: Account, changes: Mapping[str, object]) -> None:
    trail.record(action, vacancy, by=by, employer_id=vacancy.employer_id, changes=changes)

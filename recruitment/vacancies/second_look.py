"""Changes of what applicants rely on in an approved advert: where an employer asks for approval, they wait for it."""

from collections.abc import Mapping
from typing import Any

from recruitment import clock
from recruitment.accounts.models import Account
from recruitment.audit import trail
from recruitment.vacancies.drafting import change_vacancy, plain, value_of
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.moves import CannotMove, check
from recruitment.vacancies.notices import tell_of_changes
from recruitment.vacancies.versions import flush
from recruitment.vacancies.waiting import DROP, LET_IN, RELIED_ON, can_wait, problems_with, waiting


def set_aside(vacancy: Vacancy, values: Mapping[str, Any], *, by: Account | None) -> Mapping[str, Any]:
    """Keep what needs a second person's look; returns what may be written at once."""
    if by is None or not can_wait(vacancy):
        return values
    relied = {name: value for name, value in values.items() if _is_relied_on(vacancy, name, value)}
    known = waiting(vacancy)
    wanted = {name: value for name, value in known.items() if name not in relied}
    wanted |= {name: value for name, value in relied.items() if _differs(vacancy, name, value)}
    if _told(wanted) != _told(known):
        _keep(vacancy, wanted, by)
    return {name: value for name, value in values.items() if name not in relied}


def refused(vacancy: Vacancy, values: Mapping[str, Any]) -> dict[str, str]:
    """What the checks say of these fields with what waits: field → words."""
    return {field: words for field, words in problems_with(vacancy).items() if field in values}


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


def _record(action: str, vacancy: Vacancy, by: Account, changes: Mapping[str, object]) -> None:
    trail.record(action, vacancy, by=by, employer_id=vacancy.employer_id, changes=changes)

"""A new draft with what another vacancy says: a copy, or the next round of the same post."""

from datetime import datetime
from typing import Any

from recruitment.accounts.models import Account
from recruitment.audit import trail
from recruitment.database import db
from recruitment.vacancies.drafting import LISTS, PLAIN_FIELDS, draft_vacancy, value_of
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.moves import COPY, RELIST, check

#: What belongs to one round of one post, or to where it came from.
OF_ONE_ROUND = frozenset(
    {"reference", "source", "source_reference", "is_example", "publish_at", "closes_at", "interview_on", "starts_on"}
)
COPIED = tuple(sorted((PLAIN_FIELDS - OF_ONE_ROUND) | {*LISTS, "role_type", "team"}))


def copy_vacancy(vacancy: Vacancy, title: str, *, by: Account) -> Vacancy:
    """A draft under this title, with a reference of its own and no dates. Raises CannotMove."""
    check(COPY, vacancy, by)
    return _copy(vacancy, {"title": title}, "vacancy copied", by)


def relist(vacancy: Vacancy, closes_at: datetime, *, by: Account) -> Vacancy:
    """A draft of the next round, closing then. Raises CannotMove."""
    check(RELIST, vacancy, by)
    made = _copy(vacancy, {"closes_at": closes_at}, "vacancy relisted", by)
    made.first_round_id = vacancy.first_round_id or vacancy.id
    db.session.flush()
    return made


def values_of(vacancy: Vacancy) -> dict[str, Any]:
    """What it says, without what belongs to its round; a hiring manager who has left is left out."""
    values = {name: value_of(vacancy, name) for name in COPIED}
    if vacancy.hiring_manager is not None and vacancy.hiring_manager.disabled_at is not None:
        values["hiring_manager_id"] = None
    return values


def _copy(vacancy: Vacancy, other: dict[str, Any], action: str, by: Account) -> Vacancy:
    """Either's history names the other."""
    made = draft_vacancy(vacancy.employer, values_of(vacancy) | other, by=by)
    for one, field, named in ((vacancy, "copied_to", made), (made, "copied_from", vacancy)):
        changes = {field: [None, named.reference]}
        trail.record(action, one, by=by, employer_id=vacancy.employer_id, changes=changes)
    return made

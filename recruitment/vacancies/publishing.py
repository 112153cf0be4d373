"""Letting a vacancy out: published directly, approved, or given another time."""

from datetime import datetime

from recruitment import clock
from recruitment.accounts.models import Account
from recruitment.audit import trail
from recruitment.vacancies.lifecycle import APPROVED, CannotPublish, obstacles, state_at
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.moves import APPROVE, PUBLISH, RESCHEDULE, Move, check
from recruitment.vacancies.notices import tell_submitter
from recruitment.vacancies.versions import flush

_ACTIONS = {PUBLISH: "vacancy published", APPROVE: "vacancy approved", RESCHEDULE: "vacancy rescheduled"}


def publish(vacancy: Vacancy, *, by: Account | None, at: datetime | None = None) -> None:
    """Make it public at the instant, or now; a submitted one is approved by it, and its submitter told.

    Raises CannotPublish with what is missing or contradicts itself, CannotMove, and ChangedMeanwhile.
    """
    instant = clock.now()
    move, publish_at = move_of(vacancy, instant), at or instant
    if problems := obstacles(vacancy, publish_at, instant):
        raise CannotPublish(problems)
    check(move, vacancy, by)
    changes = let_out(vacancy, publish_at, instant)
    flush()
    trail.record(_ACTIONS[move], vacancy, by=by, employer_id=vacancy.employer_id, changes=changes)
    if move is APPROVE:
        tell_submitter(vacancy, "approved", by=by)


def move_of(vacancy: Vacancy, instant: datetime) -> Move:
    """What publishing it is called in its present state."""
    return {"submitted": APPROVE, "scheduled": RESCHEDULE}.get(state_at(vacancy, instant), PUBLISH)


def let_out(vacancy: Vacancy, publish_at: datetime, instant: datetime) -> dict[str, object]:
    """Make it public at publish_at; returns field → [before, after]. No audit, no flush. Raises CannotPublish."""
    if problems := obstacles(vacancy, publish_at, instant):
        raise CannotPublish(problems)
    changes: dict[str, object] = {"publish_at": [_iso(vacancy.publish_at), _iso(publish_at)]}
    if vacancy.status != APPROVED:
        changes["status"] = [vacancy.status, APPROVED]
        vacancy.status, vacancy.approved_at = APPROVED, instant
    vacancy.publish_at, vacancy.updated_at = publish_at, instant
    return changes


def _iso(instant: datetime | None) -> str | None:
    return instant.isoformat() if instant else None

"""The one predicate for "open", what follows from it, and the moves between states."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement

from recruitment import clock
from recruitment.accounts.models import Account
from recruitment.audit import trail
from recruitment.vacancies.advert_checks.blocking import problems_of
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.versions import flush

APPROVED = "approved"
ENDED = ("withdrawn", "filled")


class CannotPublish(Exception):
    """What stands in the way: field → words for HR."""

    def __init__(self, problems: Mapping[str, str]) -> None:
        super().__init__("; ".join(problems.values()))
        self.problems = dict(problems)


class CannotClose(Exception):
    """Only an open or scheduled vacancy can be closed."""


def is_open_at(vacancy: Any, instant: datetime) -> Any:
    """Approved and publish_at ≤ instant < closes_at: a bool for a vacancy, an SQL clause for the class Vacancy.

    Withdrawn and filled are other states than approved.
    """
    if isinstance(vacancy, Vacancy) and vacancy.status != APPROVED:
        return False  # a draft may lack the dates that approved ones always have
    return (vacancy.status == APPROVED) & (vacancy.publish_at <= instant) & (vacancy.closes_at > instant)


def was_public_by(vacancy: Vacancy, instant: datetime) -> bool:
    """Whether anybody could have read it: published before it ended, and not in the future."""
    if vacancy.publish_at is None or vacancy.status not in (APPROVED, *ENDED):
        return False
    return vacancy.publish_at <= min(instant, vacancy.ended_at or instant)


def state_at(vacancy: Vacancy, instant: datetime) -> str:
    """draft, submitted, scheduled, open, closed, withdrawn or filled. The last two are stored, as the first two."""
    if vacancy.status != APPROVED:
        return vacancy.status
    if is_open_at(vacancy, instant):
        return "open"
    return "scheduled" if vacancy.publish_at is not None and vacancy.publish_at > instant else "closed"


def in_state(state: str, instant: datetime) -> ColumnElement[bool]:
    """The same as a clause: vacancies that are in the state at the instant."""
    approved = Vacancy.status == APPROVED
    clauses: dict[str, ColumnElement[bool]] = {
        "scheduled": approved & (Vacancy.publish_at > instant),
        "open": is_open_at(Vacancy, instant),
        "closed": approved & (Vacancy.publish_at <= instant) & (Vacancy.closes_at <= instant),
    }
    return clauses.get(state, Vacancy.status == state)


def publish(vacancy: Vacancy, *, by: Account | None, at: datetime | None = None) -> None:
    """Make it public at the instant, or now.

    Raises CannotPublish with what is missing or contradicts itself, and ChangedMeanwhile.
    """
    instant = clock.now()
    publish_at = at or instant
    changes = approve(vacancy, publish_at, instant)
    flush()
    trail.record("vacancy published", vacancy, by=by, employer_id=vacancy.employer_id, changes=changes)


def approve(vacancy: Vacancy, publish_at: datetime, instant: datetime) -> dict[str, object]:
    """Make it public at publish_at; returns field → [before, after]. No audit, no flush. Raises CannotPublish."""
    if problems := obstacles(vacancy, publish_at, instant):
        raise CannotPublish(problems)
    changes: dict[str, object] = {
        "status": [vacancy.status, APPROVED],
        "publish_at": [_iso(vacancy.publish_at), _iso(publish_at)],
    }
    vacancy.status, vacancy.publish_at, vacancy.updated_at = APPROVED, publish_at, instant
    return changes


def obstacles(vacancy: Vacancy, publish_at: datetime, instant: datetime) -> dict[str, str]:
    """What stands in the way of publishing it then: field → words for HR."""
    if vacancy.status in (APPROVED, *ENDED) and state_at(vacancy, instant) != "scheduled":
        return {"status": "This vacancy has been published already"}
    return problems_of(vacancy, publish_at, instant)


def close(vacancy: Vacancy, *, by: Account | None) -> None:
    """Close an open vacancy now; a scheduled one goes back to draft, for it was never public.

    Raises CannotClose, ChangedMeanwhile.
    """
    instant = clock.now()
    state = state_at(vacancy, instant)
    if state not in ("open", "scheduled"):
        raise CannotClose(f"This vacancy is {state}, so it can't be closed")
    changes: dict[str, object]
    if state == "scheduled":
        changes = {"status": [APPROVED, "draft"], "publish_at": [_iso(vacancy.publish_at), None]}
        vacancy.status, vacancy.publish_at = "draft", None
    else:
        closes_at = _after(vacancy.publish_at, instant)
        changes = {"closes_at": [_iso(vacancy.closes_at), _iso(closes_at)]}
        vacancy.closes_at = closes_at
    vacancy.updated_at = instant
    flush()
    action = "vacancy unscheduled" if state == "scheduled" else "vacancy closed"
    trail.record(action, vacancy, by=by, employer_id=vacancy.employer_id, changes=changes)


def _after(published: datetime | None, instant: datetime) -> datetime:
    """Closing in the very instant of publishing would leave no time at all, which the database refuses."""
    return instant if published is None else max(instant, published + timedelta(microseconds=1))


def _iso(instant: datetime | None) -> str | None:
    return instant.isoformat() if instant else None

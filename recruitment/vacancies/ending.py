"""Moving the end of a vacancy: later, now, and what came of it."""

from datetime import datetime, timedelta

from recruitment import clock
from recruitment.accounts.models import Account
from recruitment.audit import trail
from recruitment.vacancies.events import vacancy_closed, vacancy_ended
from recruitment.vacancies.lifecycle import APPROVED
from recruitment.vacancies.models import OUTCOMES, Vacancy
from recruitment.vacancies.moves import CLOSE, END, EXTEND, UNSCHEDULE, check
from recruitment.vacancies.versions import flush


class NotLater(ValueError):
    """The new closing time is not later than the present one, or has passed."""


def extend(vacancy: Vacancy, closes_at: datetime, *, by: Account | None, others: int = 0) -> None:
    """Close it later, with so many others; one that closed lately is open again.

    Raises CannotMove, NotLater, ChangedMeanwhile.
    """
    check(EXTEND, vacancy, by)
    instant, before = clock.now(), vacancy.closes_at
    if closes_at <= instant:
        raise NotLater("Enter a date and time in the future")
    if before is not None and closes_at <= before:
        raise NotLater("Enter a later date and time than the present one")
    vacancy.closes_at, vacancy.updated_at = closes_at, instant
    flush()
    _record("vacancy extended", vacancy, by, {"closes_at": [_iso(before), _iso(closes_at)]}, others)


def close(vacancy: Vacancy, *, by: Account | None, others: int = 0) -> None:
    """Close an open one now, whatever comes of it. Raises CannotMove, ChangedMeanwhile."""
    check(CLOSE, vacancy, by)
    instant, before = clock.now(), vacancy.closes_at
    vacancy.closes_at, vacancy.updated_at = _after(vacancy.publish_at, instant), instant
    flush()
    _record("vacancy closed", vacancy, by, {"closes_at": [_iso(before), _iso(vacancy.closes_at)]}, others)
    vacancy_closed.send(vacancy, by=by)


def end(vacancy: Vacancy, outcome: str, *, by: Account | None, others: int = 0) -> None:
    """Filled or withdrawn, for good: `outcome` is a key of OUTCOMES. Raises CannotMove, ChangedMeanwhile, KeyError."""
    OUTCOMES[outcome]
    check(END, vacancy, by)
    status, instant = "withdrawn" if outcome == "withdrawn" else "filled", clock.now()
    vacancy.status, vacancy.outcome = status, outcome
    vacancy.ended_at = vacancy.updated_at = instant
    flush()
    changes: dict[str, object] = {"status": [APPROVED, status], "outcome": [None, outcome]}
    _record(f"vacancy {status}", vacancy, by, changes, others)
    vacancy_ended.send(vacancy, outcome=outcome, by=by)


def unschedule(vacancy: Vacancy, *, by: Account | None) -> None:
    """A scheduled one is a draft again, for it was never public. Raises CannotMove, ChangedMeanwhile."""
    check(UNSCHEDULE, vacancy, by)
    changes: dict[str, object] = {"status": [APPROVED, "draft"], "publish_at": [_iso(vacancy.publish_at), None]}
    vacancy.status, vacancy.publish_at, vacancy.approved_at = "draft", None, None
    vacancy.waiting_changes = None  # a draft is approved as a whole
    vacancy.updated_at = clock.now()
    flush()
    _record("vacancy unscheduled", vacancy, by, changes)


def _record(action: str, vacancy: Vacancy, by: Account | None, changes: dict[str, object], others: int = 0) -> None:
    told = {**changes, **({"together_with": [None, others]} if others else {})}
    trail.record(action, vacancy, by=by, employer_id=vacancy.employer_id, changes=told)


def _after(published: datetime | None, instant: datetime) -> datetime:
    """Closing in the very instant of publishing would leave no time at all, which the database refuses."""
    return instant if published is None else max(instant, published + timedelta(microseconds=1))


def _iso(instant: datetime | None) -> str | None:
    return instant.isoformat() if instant else None

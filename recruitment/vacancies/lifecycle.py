"""The one predicate for "open", what follows from it, and what stands in the way of publishing."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement

from recruitment.vacancies.advert_checks.blocking import problems_of
from recruitment.vacancies.models import Vacancy

APPROVED = "approved"
ENDED = ("withdrawn", "filled")


class CannotPublish(Exception):
    """What stands in the way: field → words for HR."""

    def __init__(self, problems: Mapping[str, str]) -> None:
        super().__init__("; ".join(problems.values()))
        self.problems = dict(problems)


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


def obstacles(vacancy: Vacancy, publish_at: datetime, instant: datetime) -> dict[str, str]:
    """What stands in the way of publishing it then: field → words for HR."""
    if vacancy.status in (APPROVED, *ENDED) and state_at(vacancy, instant) != "scheduled":
        return {"status": "This vacancy has been published already"}
    return problems_of(vacancy, publish_at, instant)

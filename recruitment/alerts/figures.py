"""How many job alerts there are and what they ask for, without anybody's address and without small numbers."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, case, func, literal, or_, select, true

from recruitment.alerts.limits import is_past_limit
from recruitment.alerts.matching import COMPOSER
from recruitment.alerts.models import AlertDigest, JobAlert
from recruitment.database import db
from recruitment.mail.models import OutboxMail
from recruitment.vacancies.filters import ArrangementFilter, EmployerFilter, HoursFilter, RoleTypeFilter
from recruitment.vacancies.list_addresses import encoded
from recruitment.vacancies.search import current_choices

#: A smaller number is not told: so few may be people whom somebody knows.
LEAST = 5
MOST_WANTED = 10
SENT_WITHIN = timedelta(days=28)
WANTED = (RoleTypeFilter, HoursFilter, ArrangementFilter)
#: In the order of the page. They have no sum, from which a small one could be told.
STATES = {
    "daily": "Running, every day",
    "weekly": "Running, once a week",
    "paused": "Paused",
    "waiting": "Waiting for confirmation",
}
#: Rows that are read at a time.
BATCH = 2_000


@dataclass(frozen=True)
class Wanted:
    """A value that alerts ask for."""

    question: str
    answer: str
    number: int


@dataclass(frozen=True)
class AlertFigures:
    """Numbers as they are; `told` says them."""

    states: Mapping[str, int]
    sent: int
    #: Most first; those below LEAST by name.
    wanted: list[Wanted]


def told(number: int) -> str:
    """In words where it is small."""
    return f"{number:,}" if number >= LEAST else f"fewer than {LEAST}"


def read_alert_figures(employer: str, instant: datetime) -> AlertFigures:
    """Of alerts in which the jobs of this employer (a slug) may stand; of all for an empty one."""
    is_theirs = _may_name(employer) & ~is_past_limit(instant)
    return AlertFigures(_count_states(is_theirs), _count_sent(_may_name(employer), instant), _most_wanted(is_theirs))


def _may_name(employer: str) -> ColumnElement[bool]:
    """A search names no employer, or this one among others."""
    if not employer:
        return true()
    query, name = literal("&") + JobAlert.search + "&", EmployerFilter.parameter
    names_it = query.contains(f"&{encoded({name: [employer]})}&", autoescape=True)
    return or_(~query.contains(f"&{name}=", autoescape=True), names_it)


def _count_states(which: ColumnElement[bool]) -> dict[str, int]:
    state = case(
        (JobAlert.confirmed_at.is_(None), "waiting"),
        (JobAlert.paused_at.is_not(None), "paused"),
        else_=JobAlert.frequency,
    )
    rows = db.session.execute(select(state, func.count()).where(which).group_by(state))
    return dict.fromkeys(STATES, 0) | {row[0]: row[1] for row in rows}


def _count_sent(which: ColumnElement[bool], instant: datetime) -> int:
    """Mails with jobs that left, of alerts that are still there."""
    sent = select(func.count(OutboxMail.id)).select_from(OutboxMail)
    of_alerts = sent.join(AlertDigest, AlertDigest.id == OutboxMail.subject_id).join(JobAlert)
    lately = OutboxMail.sent_at > instant - SENT_WITHIN
    return db.session.scalar(of_alerts.where(OutboxMail.composer == COMPOSER, lately, which)) or 0


def _most_wanted(which: ColumnElement[bool]) -> list[Wanted]:
    choices = current_choices()
    known = {
        encoded({one.parameter: [value]}): (one.legend, label)
        for one in WANTED
        for value, label in choices[one.parameter].items()
    }
    found = Counter(pair for pair in _pairs(which) if pair in known)
    wanted = [Wanted(*known[pair], number) for pair, number in found.items()]
    return sorted(wanted, key=_most_first)[:MOST_WANTED]


def _pairs(which: ColumnElement[bool]) -> Iterator[str]:
    """Parameters of confirmed alerts as their canonical queries have them."""
    searches = select(JobAlert.search).where(which, JobAlert.confirmed_at.is_not(None))
    for search in db.session.scalars(searches.execution_options(yield_per=BATCH)):
        yield from search.split("&")


def _most_first(wanted: Wanted) -> tuple[int, str, str]:
    """The order doesn't tell small numbers apart."""
    return -max(wanted.number, LEAST - 1), wanted.question, wanted.answer

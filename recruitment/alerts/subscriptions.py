"""An alert's life: asked for, confirmed by its owner, changed, paused, renewed, stopped."""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from recruitment import clock
from recruitment.alerts import letters
from recruitment.alerts.consent import CURRENT, UNCONFIRMED_KEPT
from recruitment.alerts.limits import is_past_limit
from recruitment.alerts.links import new_key
from recruitment.alerts.models import DAILY, JobAlert
from recruitment.alerts.searches import hash_of, text_of
from recruitment.database import db, violated_constraint
from recruitment.vacancies.criteria import Criteria
from recruitment.web.contact_details import canonical_email

ONE_SEARCH = "uq_job_alert_email_search_hash"
MONDAY = 0
#: Renewing is offered when it adds more than this.
WORTH_RENEWING = timedelta(days=30)
MOST_OTHERS = 50
WAITING, RUNNING, PAUSED = "waiting", "running", "paused"


class SameSearch(ValueError):
    """Another alert of the address has this search."""


@dataclass(frozen=True)
class Wish:
    """What somebody asked for, checked."""

    email: str
    criteria: Criteria
    frequency: str


def ask(wish: Wish, *, submission_key: str) -> None:
    """Mail a link that confirms it; whoever has the alert already is mailed that. The caller learns nothing of it.

    A stranger may have typed the address: an alert that its owner confirmed is not touched, and time tells nothing.
    """
    alert = _find(wish)
    if alert is None:
        alert = _insert(wish)
    else:
        _insert_and_take_back(wish)
    if alert.confirmed_at is not None:
        letters.say_it_exists(alert, submission_key)
        return
    alert.frequency, alert.consent_version, alert.consented_at = wish.frequency, CURRENT, clock.now()
    db.session.flush()
    letters.ask_to_confirm(alert, submission_key)


def confirm(alert: JobAlert) -> None:
    """Its owner wants it: what opened since it was asked for comes with the first digest."""
    if alert.confirmed_at is None:
        alert.confirmed_at = clock.now()
        renew(alert)
        resume(alert)


def change(alert: JobAlert, criteria: Criteria, frequency: str) -> None:
    """Another search or rhythm from now on. Raises SameSearch."""
    text = text_of(criteria)
    try:
        with db.session.begin_nested():
            if text != alert.search:
                alert.search, alert.search_hash, alert.matched_until = text, hash_of(text), clock.now()
            alert.frequency = frequency
            if alert.next_on is not None:
                alert.next_on = first_day(frequency, clock.today())
    except IntegrityError as problem:
        if violated_constraint(problem) == ONE_SEARCH:
            raise SameSearch from problem
        raise


def pause(alert: JobAlert) -> None:
    """Nothing is sent until it is resumed."""
    if alert.confirmed_at is not None and alert.paused_at is None:
        alert.paused_at, alert.next_on = clock.now(), None
        db.session.flush()


def resume(alert: JobAlert) -> None:
    """Go on, with what opens from now on if it was paused."""
    if alert.confirmed_at is None:
        return
    if alert.paused_at is not None:
        alert.paused_at, alert.matched_until = None, clock.now()
    alert.next_on = first_day(alert.frequency, clock.today())
    db.session.flush()


def renew(alert: JobAlert) -> None:
    """Keep it for another twelve months from today."""
    if alert.confirmed_at is not None:
        alert.expires_on, alert.asked_to_renew_on = a_year_after(clock.today()), None
        db.session.flush()


def stop(alert: JobAlert) -> None:
    """Delete it, and with it its address and what it was sent."""
    db.session.delete(alert)
    db.session.flush()


def state_of(alert: JobAlert) -> str:
    """Waiting for confirmation, running or paused."""
    if alert.confirmed_at is None:
        return WAITING
    return PAUSED if alert.paused_at else RUNNING


def others_of(alert: JobAlert) -> list[JobAlert]:
    """Those of the same address: whoever reads the mail of one reads that of all. None before it is confirmed."""
    if alert.confirmed_at is None:
        return []
    return [one for one in confirmed_of(alert.email) if one.id != alert.id]


def confirmed_of(email: str) -> list[JobAlert]:
    """Those of a case-folded address that its owner confirmed, oldest first."""
    theirs = (JobAlert.email == email, JobAlert.confirmed_at.is_not(None), ~is_past_limit(clock.now()))
    found = select(JobAlert).where(*theirs).order_by(JobAlert.id).limit(MOST_OTHERS)
    return list(db.session.scalars(found))


def forgotten_on(alert: JobAlert) -> date:
    """The London date on which it goes unless it is confirmed."""
    return clock.to_london(alert.consented_at + UNCONFIRMED_KEPT).date()


def is_worth_renewing(alert: JobAlert) -> bool:
    """Whether it would then be kept for at least a month more."""
    return alert.expires_on + WORTH_RENEWING < a_year_after(clock.today())


def first_day(frequency: str, day: date) -> date:
    """From this day on, the first on which a digest may leave: any day, or a Monday."""
    return day if frequency == DAILY else day + timedelta(days=(MONDAY - day.weekday()) % 7)


def a_year_after(day: date) -> date:
    """The same date next year; 28 February after a leap day."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return day.replace(year=day.year + 1, day=28)


def _find(wish: Wish) -> JobAlert | None:
    same = (JobAlert.email == canonical_email(wish.email), JobAlert.search_hash == hash_of(text_of(wish.criteria)))
    return db.session.scalar(select(JobAlert).where(*same))


def _insert(wish: Wish) -> JobAlert:
    """In a savepoint: of two that arrive together PostgreSQL refuses one, which then finds the other."""
    alert = _new(wish)
    try:
        with db.session.begin_nested():
            db.session.add(alert)
    except IntegrityError as problem:
        found = _find(wish) if violated_constraint(problem) == ONE_SEARCH else None
        if found is None:
            raise
        return found
    return alert


def _insert_and_take_back(wish: Wish) -> None:
    """The work of an alert that is new, so that whoever measures it learns nothing."""
    alert = _new(wish)
    alert.search_hash = hash_of(alert.key)  # that of the search is taken
    with db.session.begin_nested() as attempt:
        db.session.add(alert)
        db.session.flush()
        attempt.rollback()


def _new(wish: Wish) -> JobAlert:
    instant, text = clock.now(), text_of(wish.criteria)
    return JobAlert(
        key=new_key(),
        email=canonical_email(wish.email),
        email_as_typed=wish.email,
        search=text,
        search_hash=hash_of(text),
        frequency=wish.frequency,
        consent_version=CURRENT,
        consented_at=instant,
        matched_until=instant,
        expires_on=a_year_after(clock.today()),
    )

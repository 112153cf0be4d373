"""What alerts hold about a person: told, erased, and removed when its time is over."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Select, delete, func, select

from recruitment import clock
from recruitment.alerts.limits import is_past_limit
from recruitment.alerts.models import FREQUENCIES, AlertDigest, JobAlert, SentVacancy
from recruitment.alerts.searches import read_text
from recruitment.alerts.subscriptions import state_of
from recruitment.database import db, transaction
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.search_words import sentence_of
from recruitment.web.template_filters import date_in_words, instant_in_words

#: Digests are needed while their mail can still leave; the ledger stays with the alert.
DIGESTS_KEPT = timedelta(days=30)
BATCH = 500
#: The databases delete what hangs on an alert: ledger and digests.
NO_OBJECTS = {"synchronize_session": False}


def held(email: str) -> list[dict[str, object]]:
    """One for each alert of the case-folded address, in plain words."""
    theirs = select(JobAlert).where(JobAlert.email == email).order_by(JobAlert.id)
    return [_told(alert) for alert in db.session.scalars(theirs)]


def erase(email: str) -> int:
    """Remove every alert of the address, with what it was sent, in the caller's transaction. Returns how many."""
    result: Any = db.session.execute(delete(JobAlert).where(JobAlert.email == email), execution_options=NO_OBJECTS)
    return int(result.rowcount)


def expire(instant: datetime, dry_run: bool) -> int:
    """Remove what is past its limit, in batches of a transaction each. Returns how many alerts and digests."""
    oldest_day = clock.to_london(instant).date() - DIGESTS_KEPT
    alerts = select(JobAlert.id).where(is_past_limit(instant)).order_by(JobAlert.id)
    digests = select(AlertDigest.id).where(AlertDigest.day < oldest_day).order_by(AlertDigest.id)
    if dry_run:
        return sum(
            db.session.scalar(select(func.count()).select_from(one.subquery())) or 0 for one in (alerts, digests)
        )
    return _remove_all(AlertDigest, digests) + _remove_all(JobAlert, alerts)


def _remove_all(model: type[AlertDigest] | type[JobAlert], chosen: Select[Any]) -> int:
    removed = 0
    while True:
        with transaction():
            ids = list(db.session.scalars(chosen.limit(BATCH)))
            db.session.execute(delete(model).where(model.id.in_(ids)), execution_options=NO_OBJECTS)
        if not ids:
            return removed
        removed += len(ids)


def _told(alert: JobAlert) -> dict[str, object]:
    """As a person reads it; instants in London's words."""
    return {
        "Search": sentence_of(read_text(alert.search)),
        "Email address": alert.email_as_typed,
        "How often": FREQUENCIES[alert.frequency],
        "State": state_of(alert),
        "Asked for": instant_in_words(alert.consented_at),
        "Version of the privacy notice": alert.consent_version,
        "Confirmed": instant_in_words(alert.confirmed_at) if alert.confirmed_at else "Not yet",
        **_times(alert),
        "Jobs sent": _sent_to(alert),
        "Emails with jobs": _digests_of(alert),
    }


def _times(alert: JobAlert) -> dict[str, object]:
    return {
        "Paused": instant_in_words(alert.paused_at) if alert.paused_at else None,
        "Next email from": date_in_words(alert.next_on) if alert.next_on else None,
        "Jobs looked at until": instant_in_words(alert.matched_until),
        "Asked whether you still look": date_in_words(alert.asked_to_renew_on) if alert.asked_to_renew_on else None,
        "Kept until": date_in_words(alert.expires_on),
    }


def _digests_of(alert: JobAlert) -> list[dict[str, object]]:
    """Those of the last month: older ones are no longer kept."""
    found = select(AlertDigest.day, AlertDigest.unnamed).where(AlertDigest.alert_id == alert.id)
    rows = db.session.execute(found.order_by(AlertDigest.day))
    return [{"Day": date_in_words(day), "Jobs it counted without their names": unnamed} for day, unnamed in rows]


def _sent_to(alert: JobAlert) -> list[str]:
    """Titles of those that are still in the site's records."""
    ids = select(SentVacancy.vacancy_id).where(SentVacancy.alert_id == alert.id)
    titles = select(Vacancy.title).where(Vacancy.id.in_(ids)).order_by(Vacancy.publish_at, Vacancy.id)
    return list(db.session.scalars(titles))

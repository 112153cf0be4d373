"""The digests of a day: who is due is matched and written chunk by chunk, and asked before an alert ends."""

from collections.abc import Callable
from datetime import date, timedelta
from itertools import takewhile

from sqlalchemy import select

from recruitment import clock
from recruitment.alerts.letters import ask_whether_still_looking
from recruitment.alerts.limits import is_past_limit
from recruitment.alerts.matching import Openings, due_chunks, match_some
from recruitment.alerts.models import AlertDigest, JobAlert
from recruitment.database import db, transaction

#: So long before an alert ends its owner is asked, once.
ASKED_BEFORE = timedelta(days=30)
CHUNK = 200


def send_digests(is_stopping: Callable[[], bool], day: date) -> int:
    """Write the day's mails into the outbox; called again it goes on where it left off. Returns alerts looked at."""
    openings, done = Openings(clock.now()), 0
    while not is_stopping() and (chunks := due_chunks(day)):
        done += sum(match_some(ids, day, openings) for ids in takewhile(lambda _: not is_stopping(), chunks))
    return done


def ask_who_still_looks(is_stopping: Callable[[], bool], day: date) -> int:
    """Ask the owners of alerts that end within a month. Returns how many were asked."""
    asked = 0
    while not is_stopping():
        some = _ask_some(day)
        if not some:
            break
        asked += some
    return asked


def wanted_digest(digest_id: int) -> tuple[JobAlert, int] | None:
    """Its alert, and how many jobs it does not name; None when its owner wants no mail any more."""
    wanting = (JobAlert.confirmed_at.is_not(None), JobAlert.paused_at.is_(None), ~is_past_limit(clock.now()))
    found = select(JobAlert, AlertDigest.unnamed).join(AlertDigest, AlertDigest.alert_id == JobAlert.id)
    row = db.session.execute(found.where(AlertDigest.id == digest_id, *wanting)).first()
    return None if row is None else (row[0], row[1])


def _ask_some(day: date) -> int:
    ending = (
        select(JobAlert)
        .where(
            JobAlert.confirmed_at.is_not(None),
            JobAlert.asked_to_renew_on.is_(None),
            JobAlert.expires_on.between(day, day + ASKED_BEFORE),
        )
        .order_by(JobAlert.id)
        .limit(CHUNK)
        .with_for_update()
    )
    with transaction():
        found = db.session.scalars(ending).all()
        for alert in found:
            ask_whether_still_looking(alert)
            alert.asked_to_renew_on = day
    return len(found)

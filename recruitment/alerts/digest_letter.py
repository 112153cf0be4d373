"""A digest in words, written when it leaves: what has closed or was withdrawn by then is not in it."""

from sqlalchemy import select

from recruitment import clock
from recruitment.alerts.digest_jobs import SOURCE, jobs_of
from recruitment.alerts.letters import sender
from recruitment.alerts.limits import is_past_limit
from recruitment.alerts.links import address_of, unsubscribe_headers, whole_address
from recruitment.alerts.models import DAILY, AlertDigest, JobAlert
from recruitment.alerts.searches import read_text
from recruitment.database import db
from recruitment.employers.profile import site_employer
from recruitment.mail.letters import Composed, render_letter
from recruitment.vacancies.list_addresses import joined
from recruitment.vacancies.search_words import sentence_of

TEMPLATE = "alerts/email/digest"


def compose(digest_id: int) -> Composed | None:
    """None when none of its jobs is open any more, or its owner stopped or paused the alert."""
    alert, instant = _alert_of(digest_id), clock.now()
    jobs = jobs_of(digest_id, instant) if alert else []
    if alert is None or not jobs:
        return None
    unnamed = db.session.get_one(AlertDigest, digest_id).unnamed
    return render_letter(
        TEMPLATE,
        unsubscribe_headers(alert),
        jobs=jobs,
        others=len(jobs) - 1 + unnamed,
        unnamed=unnamed,
        names_employer=site_employer() is None,
        search=sentence_of(read_text(alert.search)),
        search_url=joined(whole_address("vacancies.list_jobs"), alert.search, f"source={SOURCE}"),
        url=address_of(alert),
        often="daily" if alert.frequency == DAILY else "weekly",
        sender=sender(),
    )


def _alert_of(digest_id: int) -> JobAlert | None:
    """The digest's alert, while it wants mail."""
    wanting = (JobAlert.confirmed_at.is_not(None), JobAlert.paused_at.is_(None), ~is_past_limit(clock.now()))
    found = select(JobAlert).join(AlertDigest, AlertDigest.alert_id == JobAlert.id)
    return db.session.scalar(found.where(AlertDigest.id == digest_id, *wanting))

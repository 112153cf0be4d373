"""What came of handing a mail over, written into the outbox."""

from datetime import timedelta

from recruitment import clock
from recruitment.database import db, transaction
from recruitment.mail.claims import Claimed, still_held
from recruitment.mail.links import without_keys
from recruitment.mail.models import OutboxMail
from recruitment.web.logs import log

#: Doubling from a minute to six hours, these last about three days.
MOST_ATTEMPTS = 20
FIRST_WAIT = timedelta(minutes=1)
LONGEST_WAIT = timedelta(hours=6)
ERROR_LENGTH = 300


def wait_after(attempts: int) -> timedelta:
    """How long to wait before the next attempt: 1, 2, 4 … minutes, six hours at most."""
    return min(FIRST_WAIT * 2 ** min(attempts - 1, 12), LONGEST_WAIT)


def stop(claimed: Claimed) -> str:
    """There was nothing to say any more."""
    with transaction():
        mail = still_held(claimed)
        if mail is not None:
            mail.stopped_at, mail.leased_until, mail.last_error = clock.now(), None, None
    return "stopped"


def record_sent(claimed: Claimed) -> str:
    """Whoever holds the lease by now: it is out of the house. Meanwhile its person may have been erased."""
    with transaction():
        mail = db.session.get(OutboxMail, claimed.id)
        if mail is not None:
            mail.sent_at, mail.leased_until, mail.last_error, mail.headers = clock.now(), None, None, None
            mail.text, mail.html = without_keys(mail.text), without_keys(mail.html) if mail.html else None
    return "sent"


def put_off(claimed: Claimed, reason: str) -> str:
    """It is tried again later."""
    with transaction():
        mail = still_held(claimed)
        if mail is not None:
            mail.next_attempt_at = clock.now() + wait_after(claimed.attempts)
            mail.leased_until, mail.last_error = None, _fit(reason)
    log.warning("mail not taken yet", mail_id=claimed.id, attempts=claimed.attempts)
    return "retried"


def give_up(claimed: Claimed, reason: str) -> str:
    """It is never tried again, unless a colleague asks for it."""
    with transaction():
        mail = still_held(claimed)
        if mail is not None:
            mail.failed_at, mail.leased_until, mail.last_error = clock.now(), None, _fit(reason)
    log.error("mail given up", mail_id=claimed.id, attempts=claimed.attempts)
    return "failed"


def _fit(reason: str) -> str:
    """For the column, and for both databases, which differ about NUL."""
    return reason.replace("\0", "")[:ERROR_LENGTH]

"""Delivering the outbox: claim a mail, hand it over outside any transaction, record what came of it.

Who dies between handing over and recording leaves a lease behind; when it has run out the mail goes again
under the same Message-ID, so that the receiver can drop the second.
"""

from collections import Counter
from collections.abc import Callable
from datetime import timedelta

from recruitment import clock
from recruitment.config import settings
from recruitment.database import db, transaction
from recruitment.mail.claims import Claimed, claim, is_any_due, still_held
from recruitment.mail.composers import compose_now
from recruitment.mail.letters import Composed
from recruitment.mail.links import without_keys
from recruitment.mail.message import write_message
from recruitment.mail.models import OutboxMail
from recruitment.mail.transport import Transport, TryLater, Undeliverable
from recruitment.mail.transports import transport_for
from recruitment.web.logs import log

#: Doubling from a minute to six hours, these last about three days.
MOST_ATTEMPTS = 20
FIRST_WAIT = timedelta(minutes=1)
LONGEST_WAIT = timedelta(hours=6)
ERROR_LENGTH = 300


def deliver_due(is_stopping: Callable[[], bool] = lambda: False) -> Counter[str]:
    """Hand over every mail that is due, one by one, until there is none or one is asked to stop.

    Returns how many were "sent", will be "retried", have "failed" for good, or "stopped" because there was nothing
    to say any more. Raises BadMailUrl.
    """
    done: Counter[str] = Counter()
    with transport_for(settings().mail_url) as transport:
        while not is_stopping() and is_any_due(clock.now()):
            claimed = claim(clock.now())
            if claimed is None:
                break
            done[_hand_over(claimed, transport)] += 1
    return done


def wait_after(attempts: int) -> timedelta:
    """How long to wait before the next attempt: 1, 2, 4 … minutes, six hours at most."""
    return min(FIRST_WAIT * 2 ** min(attempts - 1, 12), LONGEST_WAIT)


def _hand_over(claimed: Claimed, transport: Transport) -> str:
    """Send and record; returns what came of it."""
    try:
        if claimed.attempts > MOST_ATTEMPTS:
            raise Undeliverable("every process that tried to send it ended before it could say so")
        words = claimed.words or _compose(claimed)
        if words is None:
            return _stop(claimed)
        message = write_message(claimed.recipient, claimed.message_id, claimed.created_at, words)
        transport.send(message, claimed.recipient)
    except Undeliverable as problem:
        return _give_up(claimed, str(problem))
    except TryLater as problem:
        if claimed.attempts >= MOST_ATTEMPTS:
            return _give_up(claimed, str(problem))
        return _put_off(claimed, str(problem))
    return _record_sent(claimed)


def _compose(claimed: Claimed) -> Composed | None:
    """A mistake in one letter is that letter's: others go on, and the message may quote a person."""
    try:
        words = compose_now(claimed.composer, claimed.subject_id)
        db.session.rollback()
    except Exception as problem:
        db.session.rollback()
        log.error("mail not composed", mail_id=claimed.id, composer=claimed.composer, kind=type(problem).__name__)
        raise TryLater(f"it could not be composed: {type(problem).__name__}") from problem
    return words


def _stop(claimed: Claimed) -> str:
    with transaction():
        mail = still_held(claimed)
        if mail is not None:
            mail.stopped_at, mail.leased_until, mail.last_error = clock.now(), None, None
    return "stopped"


def _record_sent(claimed: Claimed) -> str:
    """Whoever holds the lease by now: it is out of the house."""
    with transaction():
        mail = db.session.get_one(OutboxMail, claimed.id)
        mail.sent_at, mail.leased_until, mail.last_error = clock.now(), None, None
        mail.text, mail.html = without_keys(mail.text), without_keys(mail.html) if mail.html else None
    return "sent"


def _put_off(claimed: Claimed, reason: str) -> str:
    with transaction():
        mail = still_held(claimed)
        if mail is not None:
            mail.next_attempt_at = clock.now() + wait_after(claimed.attempts)
            mail.leased_until, mail.last_error = None, _fit(reason)
    log.warning("mail not taken yet", mail_id=claimed.id, attempts=claimed.attempts)
    return "retried"


def _give_up(claimed: Claimed, reason: str) -> str:
    with transaction():
        mail = still_held(claimed)
        if mail is not None:
            mail.failed_at, mail.leased_until, mail.last_error = clock.now(), None, _fit(reason)
    log.error("mail given up", mail_id=claimed.id, attempts=claimed.attempts)
    return "failed"


def _fit(reason: str) -> str:
    """For the column, and for both databases, which differ about NUL."""
    return reason.replace("\0", "")[:ERROR_LENGTH]

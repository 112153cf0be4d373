"""Delivering the outbox: claim a mail, hand it over outside any transaction, record what came of it.

Who dies between handing over and recording leaves a lease behind; when it has run out the mail goes again
under the same Message-ID, so that the receiver can drop the second.
"""

from collections import Counter
from collections.abc import Callable

from recruitment import clock
from recruitment.config import settings
from recruitment.mail.claims import Claimed, claim, is_any_due
from recruitment.mail.composers import compose_last
from recruitment.mail.message import write_message
from recruitment.mail.outcomes import MOST_ATTEMPTS, give_up, put_off, record_sent, stop
from recruitment.mail.transport import Transport, TryLater, Undeliverable
from recruitment.mail.transports import transport_for


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


def _hand_over(claimed: Claimed, transport: Transport) -> str:
    """Send and record; returns what came of it."""
    try:
        if claimed.attempts > MOST_ATTEMPTS:
            raise Undeliverable("every process that tried to send it ended before it could say so")
        words = claimed.words or compose_last(claimed.id, claimed.composer, claimed.subject_id)
        if words is None:
            return stop(claimed)
        message = write_message(claimed.recipient, claimed.message_id, claimed.created_at, words)
        transport.send(message, claimed.recipient)
    except Undeliverable as problem:
        return give_up(claimed, str(problem))
    except TryLater as problem:
        if claimed.attempts >= MOST_ATTEMPTS:
            return give_up(claimed, str(problem))
        return put_off(claimed, str(problem))
    return record_sent(claimed)

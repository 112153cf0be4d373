"""Which mail is due, and taking one so that no other process sends it."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, or_, select

from recruitment.database import db, transaction
from recruitment.mail.letters import Composed
from recruitment.mail.models import OutboxMail

#: Longer than the slowest conversation with a mail server, and than two machines' clocks are apart.
LEASE = timedelta(minutes=15)


@dataclass(frozen=True)
class Claimed:
    """A mail that is ours until the lease runs out, apart from the database."""

    id: int
    message_id: str
    recipient: str
    #: None when they are composed at the last moment.
    words: Composed | None
    composer: str
    subject_id: int
    created_at: datetime
    attempts: int
    leased_until: datetime


def is_any_due(instant: datetime) -> bool:
    """Looked up by reading: who polls every second must not take the write lock for nothing."""
    found = db.session.scalar(select(OutboxMail.id).where(*_is_due(instant)).limit(1))
    db.session.rollback()
    return found is not None


def claim(instant: datetime) -> Claimed | None:
    """Lease the mail that has been due longest, and count the attempt: one that kills its process must end too.

    Two processes never get the same one. PostgreSQL skips rows that others lock; SQLite has one writer at a
    time, whose BEGIN IMMEDIATE comes before this reads, and leaves FOR UPDATE out.
    """
    longest_due = (
        select(OutboxMail)
        .where(*_is_due(instant))
        .order_by(OutboxMail.next_attempt_at, OutboxMail.id)
        .limit(1)
        .with_for_update(skip_locked=True)
    )
    with transaction():
        mail = db.session.scalar(longest_due)
        if mail is None:
            return None
        mail.attempts += 1
        mail.leased_until = instant + LEASE
        return Claimed(
            id=mail.id,
            message_id=mail.message_id,
            recipient=mail.recipient,
            words=_words_of(mail),
            composer=mail.composer or "",
            subject_id=mail.subject_id or 0,
            created_at=mail.created_at,
            attempts=mail.attempts,
            leased_until=mail.leased_until,
        )


def still_held(claimed: Claimed) -> OutboxMail | None:
    """Its row; None when the lease ran out and somebody else took it: then what they find counts."""
    mail = db.session.get_one(OutboxMail, claimed.id)
    return mail if mail.leased_until == claimed.leased_until else None


def _words_of(mail: OutboxMail) -> Composed | None:
    return None if mail.composer else Composed(mail.subject, mail.text, mail.html, mail.headers or {})


def _is_due(instant: datetime) -> tuple[ColumnElement[bool], ...]:
    return (
        OutboxMail.sent_at.is_(None),
        OutboxMail.failed_at.is_(None),
        OutboxMail.stopped_at.is_(None),
        OutboxMail.next_attempt_at <= instant,
        or_(OutboxMail.leased_until.is_(None), OutboxMail.leased_until <= instant),
    )

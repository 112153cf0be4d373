"""What the outbox holds about people, for whoever wants to see it, erase it, or asks what is past its time."""

from datetime import datetime
from typing import Any

from sqlalchemy import Delete, delete, func, or_, select

from recruitment import clock
from recruitment.database import db, transaction
from recruitment.mail.models import OutboxMail
from recruitment.web.contact_details import NotAnAddress, canonical_email

BATCH = 500
#: An address with other than English letters, or a domain of such in its spelling for machines.
UNUSUAL = "[^ -~]|[xX][nN]--"


def held(email: str) -> list[dict[str, object]]:
    """Every mail to the address that is still kept."""
    found = _ids_to(email)
    mails = db.session.scalars(select(OutboxMail).where(OutboxMail.id.in_(found)).order_by(OutboxMail.id))
    return [
        {
            "To": mail.recipient,
            "Subject": mail.subject,
            "Text": mail.text,
            "Written": mail.created_at.isoformat(),
            "Sent": _iso(mail.sent_at),
            "Given up": _iso(mail.failed_at),
            "Stopped": _iso(mail.stopped_at),
            "Why it was not sent": mail.last_error,
        }
        for mail in mails
    ]


def erase(email: str) -> int:
    """Every mail to the address, also one that waits: it tells of what is no longer there."""
    return _deleted(delete(OutboxMail).where(OutboxMail.id.in_(_ids_to(email))))


def expire(instant: datetime, dry_run: bool) -> int:
    """Mails whose month is over, sent or given up."""
    is_old = OutboxMail.purge_on <= clock.to_london(instant).date()
    if dry_run:
        return db.session.scalar(select(func.count(OutboxMail.id)).where(is_old)) or 0
    number = 0
    while True:
        with transaction():
            some = select(OutboxMail.id).where(is_old).order_by(OutboxMail.id).limit(BATCH)
            gone = _deleted(delete(OutboxMail).where(OutboxMail.id.in_(some)))
        number += gone
        if gone < BATCH:
            return number


def _ids_to(email: str) -> list[int]:
    """Recipients stand as they were typed. Databases fold English letters alone: the others are compared here."""
    may_be = or_(func.lower(OutboxMail.recipient) == email, OutboxMail.recipient.regexp_match(UNUSUAL))
    rows = db.session.execute(select(OutboxMail.id, OutboxMail.recipient).where(may_be))
    return [id_ for id_, recipient in rows if _canonical(recipient) == email]


def _iso(instant: datetime | None) -> str | None:
    return instant.isoformat() if instant else None


def _canonical(recipient: str) -> str:
    try:
        return canonical_email(recipient)
    except NotAnAddress:
        return recipient.casefold()


def _deleted(statement: Delete) -> int:
    result: Any = db.session.execute(statement, execution_options={"synchronize_session": False})
    return int(result.rowcount)

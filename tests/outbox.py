"""What the outbox holds, read in the test's own process."""

from sqlalchemy import select

from recruitment.database import db
from recruitment.mail.models import OutboxMail


def mails(address: str) -> list[str]:
    """Subjects of the mails for this address, oldest first."""
    wanted = select(OutboxMail.subject).where(OutboxMail.recipient == address).order_by(OutboxMail.id)
    return list(db.session.scalars(wanted))

"""Mail that waits, was sent, or could not be sent."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from recruitment.database import Base, UTCDateTime
from recruitment.personal_data import BOTH, PUBLIC_TASK, personal


def _tag(withheld: str = "") -> dict[Any, Any]:
    return personal(
        "To send you our mails, and to see that they left",
        basis=PUBLIC_TASK,
        kept="30 days",
        about=BOTH,
        what="Mails to you",
        withheld=withheld,
    )


_MAIL = _tag()


class OutboxMail(Base):
    """One mail to one address, written in the transaction of what it tells."""

    __tablename__ = "outbox_mail"
    __table_args__ = (Index("ix_outbox_mail_waiting", "sent_at", "failed_at", "stopped_at", "next_attempt_at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    employer_id: Mapped[int | None] = mapped_column(ForeignKey("employer.id"), index=True)
    #: Stays the same over retries, so that a receiver can drop a duplicate.
    message_id: Mapped[str] = mapped_column(String(120), unique=True)
    #: What the mail is about: a second one with the same key is never written.
    dedupe_key: Mapped[str] = mapped_column(
        String(160), unique=True, info=_tag("a mark of ours, so that no mail leaves twice")
    )
    recipient: Mapped[str] = mapped_column(String(254), info=_MAIL)
    subject: Mapped[str] = mapped_column(String(300), info=_MAIL)
    text: Mapped[str] = mapped_column(Text, info=_MAIL)
    html: Mapped[str | None] = mapped_column(Text, info=_tag("the text says the same"))
    #: Sent beside ours, such as List-Unsubscribe.
    headers: Mapped[dict[str, str] | None] = mapped_column(
        JSON(none_as_null=True), info=_tag("for mail programs, with links that the text has too")
    )
    #: Who writes it at the last moment, and about what: subject, text and HTML are empty until it has left.
    composer: Mapped[str | None] = mapped_column(String(60))
    subject_id: Mapped[int | None]
    created_at: Mapped[datetime] = mapped_column(UTCDateTime, info=_MAIL)
    next_attempt_at: Mapped[datetime] = mapped_column(UTCDateTime)
    attempts: Mapped[int] = mapped_column(default=0)
    leased_until: Mapped[datetime | None] = mapped_column(UTCDateTime)
    sent_at: Mapped[datetime | None] = mapped_column(UTCDateTime, info=_MAIL)
    #: Given up: shown to HR.
    failed_at: Mapped[datetime | None] = mapped_column(UTCDateTime, info=_MAIL)
    #: Its composer had nothing to say any more.
    stopped_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    last_error: Mapped[str | None] = mapped_column(String(300), info=_MAIL)
    purge_on: Mapped[date]

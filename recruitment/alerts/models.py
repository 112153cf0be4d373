"""Job alerts, their digests, and the ledger of what each of them was sent."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from recruitment.database import ID_GIVEN_ONCE, Base, UTCDateTime
from recruitment.personal_data import CONSENT, LEGAL_DUTY, personal

DAILY, WEEKLY = "daily", "weekly"
FREQUENCIES = {DAILY: "Every day there is something new", WEEKLY: "Once a week, on Mondays"}

_KEPT = "12 months from the day you confirm or renew it, or until you stop it; 7 days without your confirmation"
_SENDING = "To send you new jobs like those you searched for"
_AGREED = personal("To show what you agreed to, and when", basis=LEGAL_DUTY, kept=_KEPT, what="What you agreed to")


def _for_sending(what: str, *, withheld: str = "") -> dict[object, object]:
    return personal(_SENDING, basis=CONSENT, kept=_KEPT, what=what, withheld=withheld)


_TIMES = _for_sending("When your job alert began, pauses and ends")
_LEDGER = personal("So that no job is sent to you twice", basis=CONSENT, kept=_KEPT, what="Jobs your alert was sent")


class JobAlert(Base):
    """One search of one address. Nothing is sent while `next_on` is None: unconfirmed, or paused."""

    __tablename__ = "job_alert"
    __table_args__ = (
        UniqueConstraint("email", "search_hash"),
        CheckConstraint(f"frequency IN {tuple(FREQUENCIES)}", name="frequency"),
        CheckConstraint("next_on IS NULL OR (confirmed_at IS NOT NULL AND paused_at IS NULL)", name="next_on"),
        ID_GIVEN_ONCE,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    #: The public half of the token in its links.
    key: Mapped[str] = mapped_column(
        String(16), unique=True, info=_for_sending("A part of your alert’s links", withheld="it opens your alert")
    )
    #: Case-folded, to find a person again; `email_as_typed` is where mail goes.
    email: Mapped[str] = mapped_column(
        String(254), info=_for_sending("Email address", withheld="the same as you typed it")
    )
    email_as_typed: Mapped[str] = mapped_column(String(254), info=_for_sending("Email address"))
    #: Words and filters as the canonical query of the page of jobs; the hash stands for it where searches are compared.
    search: Mapped[str] = mapped_column(Text, info=_for_sending("What you search for"))
    search_hash: Mapped[str] = mapped_column(
        String(64), info=_for_sending("What you search for", withheld="it stands for the search beside it")
    )
    frequency: Mapped[str] = mapped_column(String(10), info=_for_sending("How often we write"))
    consent_version: Mapped[str] = mapped_column(String(20), info=_AGREED)
    #: When it was asked for, under that text.
    consented_at: Mapped[datetime] = mapped_column(UTCDateTime, index=True, info=_AGREED)
    confirmed_at: Mapped[datetime | None] = mapped_column(UTCDateTime, info=_AGREED)
    paused_at: Mapped[datetime | None] = mapped_column(UTCDateTime, info=_TIMES)
    #: The London date from which the next digest is due.
    next_on: Mapped[date | None] = mapped_column(index=True, info=_TIMES)
    #: Vacancies that opened until then have been looked at.
    matched_until: Mapped[datetime] = mapped_column(UTCDateTime, info=_TIMES)
    #: The last day that it is kept; before it we ask once whether it is still wanted.
    expires_on: Mapped[date] = mapped_column(index=True, info=_TIMES)
    #: When we asked; None again once it is renewed.
    asked_to_renew_on: Mapped[date | None] = mapped_column(info=_TIMES)


class AlertDigest(Base):
    """One mail of an alert, at most one a London date. Its words are written when it leaves."""

    __tablename__ = "alert_digest"
    __table_args__ = (UniqueConstraint("alert_id", "day"), ID_GIVEN_ONCE)

    id: Mapped[int] = mapped_column(primary_key=True)
    alert_id: Mapped[int] = mapped_column(ForeignKey("job_alert.id", ondelete="CASCADE"), info=_LEDGER)
    day: Mapped[date] = mapped_column(index=True, info=_LEDGER)
    #: How many more matched than are named: they are a link.
    unnamed: Mapped[int] = mapped_column(default=0, info=_LEDGER)


class SentVacancy(Base):
    """The ledger: a post that an alert was sent, whatever round of it. Outlives the digest and the vacancy."""

    __tablename__ = "alert_sent_vacancy"
    __table_args__ = ({"sqlite_with_rowid": False},)

    alert_id: Mapped[int] = mapped_column(
        ForeignKey("job_alert.id", ondelete="CASCADE"), primary_key=True, info=_LEDGER
    )
    #: The vacancy that the post was advertised as first.
    post_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False, info=_LEDGER)
    #: The round that was sent, and in which digest.
    vacancy_id: Mapped[int] = mapped_column(info=_LEDGER)
    digest_id: Mapped[int] = mapped_column(index=True, info=_LEDGER)

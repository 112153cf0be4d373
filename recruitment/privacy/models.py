"""Complaints about what becomes of people's data."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from recruitment.database import ID_GIVEN_ONCE, Base, UTCDateTime
from recruitment.employers.models import Employer
from recruitment.personal_data import LEGAL_DUTY, personal

#: How an answer left.
WAYS = {"email": "By email, from here", "otherwise": "Another way, such as a letter or a call"}

_KEPT = "Two years after we answered it"


def _told(what: str, withheld: str = "") -> dict[object, object]:
    purpose = "To answer your complaint, and to show that we did"
    return personal(purpose, basis=LEGAL_DUTY, kept=_KEPT, what=what, withheld=withheld)


class Complaint(Base):
    """What somebody finds wrong with how their data is handled. It is answered within 30 days."""

    __tablename__ = "complaint"
    __table_args__ = (
        Index("ix_complaint_waiting", "employer_id", "answered_at", "due_on"),
        CheckConstraint(f"answered_how IN {tuple(WAYS)}", name="answered_how"),
        CheckConstraint("(answered_at IS NULL) = (answer IS NULL)", name="answered"),
        ID_GIVEN_ONCE,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    employer_id: Mapped[int] = mapped_column(ForeignKey("employer.id"))
    #: What the person may quote.
    reference: Mapped[str] = mapped_column(String(20), unique=True, info=_told("Reference of a complaint"))
    #: Drawn with the form: the same form posted again is the same complaint.
    submission_key: Mapped[str] = mapped_column(
        String(64), unique=True, info=_told("The form’s key", "drawn at random")
    )
    name: Mapped[str] = mapped_column(String(120), info=_told("Name"))
    #: Case-folded, to find a person again; `email_as_typed` is where mail goes.
    email: Mapped[str] = mapped_column(String(254), index=True, info=_told("Email address", "the same as you typed it"))
    email_as_typed: Mapped[str] = mapped_column(String(254), info=_told("Email address"))
    text: Mapped[str] = mapped_column(Text, info=_told("Your complaint"))
    created_at: Mapped[datetime] = mapped_column(UTCDateTime, info=_told("When you complained"))
    #: The last day of the 30.
    due_on: Mapped[date] = mapped_column(info=_told("Until when we answer"))
    answered_at: Mapped[datetime | None] = mapped_column(UTCDateTime, info=_told("Our answer"))
    answered_how: Mapped[str | None] = mapped_column(String(10), info=_told("Our answer"))
    answer: Mapped[str | None] = mapped_column(Text, info=_told("Our answer"))
    #: None until it is answered: what waits for an answer stays.
    purge_on: Mapped[date | None] = mapped_column(index=True)

    employer: Mapped[Employer] = relationship()

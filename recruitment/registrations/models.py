"""Registrations of interest in a vacancy, or in working for an employer."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from recruitment.config import settings
from recruitment.database import ID_GIVEN_ONCE, Base, UTCDateTime
from recruitment.employers.models import Employer
from recruitment.vacancies.models import RoleType, Vacancy

#: Where people may say that they heard of us. Figures go by these words: add to them, but rename none.
HEARD_FROM = {
    "council-website": "The council’s website",
    "search-engine": "A search engine",
    "job-board": "A job board",
    "social-media": "Social media",
    "works-here": "Somebody who works there",
    "friend": "A friend or relative",
    "university": "A university or careers service",
    "event": "A job fair or other event",
    "press": "A newspaper or magazine",
    "email": "An email or job alert",
    "other": "Somewhere else",
}


class RegistrationRoleType(Base):
    """A role type that somebody would like to work in."""

    __tablename__ = "registration_role_type"

    registration_id: Mapped[int] = mapped_column(
        ForeignKey("registration.id", ondelete="CASCADE"), primary_key=True
    )
    role_type_id: Mapped[int] = mapped_column(ForeignKey("role_type.id"), primary_key=True)


class Registration(Base):
    """What somebody left who would like to work here."""

    __tablename__ = "registration"
    __table_args__ = (
        Index("ix_registration_figures", "employer_id", "created_at", "vacancy_id", "heard_from"),
        Index("ix_registration_first", "vacancy_id", "created_at"),
        ID_GIVEN_ONCE,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    employer_id: Mapped[int] = mapped_column(ForeignKey("employer.id"), index=True)
    #: None for a general registration.
    vacancy_id: Mapped[int | None] = mapped_column(ForeignKey("vacancy.id", ondelete="SET NULL"), index=True)
    #: What the person may quote.
    reference: Mapped[str] = mapped_column(String(20), unique=True)
    #: Drawn with the form: the same form posted again is the same registration.
    submission_key: Mapped[str] = mapped_column(String(64), unique=True)
    name: Mapped[str] = mapped_column(String(120))
    #: Case-folded, to find a person again; `email_as_typed` is where mail goes.
    email: Mapped[str] = mapped_column(String(254), index=True)
    email_as_typed: Mapped[str] = mapped_column(String(254))
    phone: Mapped[str | None] = mapped_column(String(40))
    message: Mapped[str | None] = mapped_column(Text)
    #: Where they heard of us, from the list that the form offers.
    heard_from: Mapped[str | None] = mapped_column(String(40))
    consent_version: Mapped[str] = mapped_column(String(20))
    consented_at: Mapped[datetime] = mapped_column(UTCDateTime)
    created_at: Mapped[datetime] = mapped_column(UTCDateTime)
    confirmed_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    expires_on: Mapped[date]

    employer: Mapped[Employer] = relationship()
    vacancy: Mapped[Vacancy | None] = relationship()
    role_types: Mapped[list[RoleType]] = relationship(
        secondary="registration_role_type", order_by=RoleType.position
    )

    @property
    def contact_email(self) -> str:
        """Where the person may write to, to be corrected or forgotten: at worst where our mails come from."""
        advert = self.vacancy.contact_email if self.vacancy else None
        return self.employer.contact_email or advert or settings().mail_from

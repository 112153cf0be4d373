"""Registrations of interest in a vacancy, or in working for an employer."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.ext.associationproxy import AssociationProxy, association_proxy
from sqlalchemy.orm import Mapped, mapped_column, relationship

from recruitment.accounts.models import Account
from recruitment.config import settings
from recruitment.database import ID_GIVEN_ONCE, Base, UTCDateTime
from recruitment.employers.models import Employer
from recruitment.vacancies.models import HOURS, RoleType, Vacancy
from recruitment.vacancies.words import each_word_of

#: Where HR stands with somebody, in the order of the work; the moves between them are in pipeline.
STAGES = {
    "new": "New",
    "contacted": "Contacted",
    "in-conversation": "In conversation",
    "offered": "Offered",
    "appointed": "Appointed",
    "not-progressed": "Not progressed",
    "withdrawn": "Withdrawn",
}
#: Years of work with children and families, fewest first.
EXPERIENCE = {
    "none": "None yet",
    "under-1": "Less than a year",
    "1-3": "1 to 3 years",
    "3-5": "3 to 5 years",
    "over-5": "More than 5 years",
}
#: When staff hear of new registrations.
OFTEN = {"at-once": "At once", "daily": "Once a day", "never": "Never"}


def _one_of(column: str, values: Any) -> CheckConstraint:
    return CheckConstraint(f"{column} IN {tuple(values)}", name=column)

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
    role_type_id: Mapped[int] = mapped_column(ForeignKey("role_type.id"), primary_key=True, index=True)


class RegistrationHours(Base):
    """Hours that somebody would like to work."""

    __tablename__ = "registration_hours"
    __table_args__ = (_one_of("value", HOURS),)

    registration_id: Mapped[int] = mapped_column(
        ForeignKey("registration.id", ondelete="CASCADE"), primary_key=True
    )
    value: Mapped[str] = mapped_column(String(20), primary_key=True)


class RegistrationNote(Base):
    """What a colleague wrote about somebody. Goes with the registration."""

    __tablename__ = "registration_note"
    __table_args__ = ID_GIVEN_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    registration_id: Mapped[int] = mapped_column(ForeignKey("registration.id", ondelete="CASCADE"), index=True)
    author_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    at: Mapped[datetime] = mapped_column(UTCDateTime)
    text: Mapped[str] = mapped_column(Text)

    author: Mapped[Account] = relationship()


class Registration(Base):
    """What somebody left who would like to work here."""

    __tablename__ = "registration"
    __table_args__ = (
        Index("ix_registration_figures", "employer_id", "created_at", "vacancy_id", "heard_from"),
        Index("ix_registration_first", "vacancy_id", "created_at"),
        _one_of("stage", STAGES),
        _one_of("experience", EXPERIENCE),
        Index("ix_registration_newest", "employer_id", "created_at", "id"),
        Index("ix_registration_of_stage", "employer_id", "stage", "created_at", "id"),
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

    #: Whole pounds for a full-time year.
    pay_wanted: Mapped[int | None]
    experience: Mapped[str | None] = mapped_column(String(10))
    #: Case-folded words of name, address and message, for the search of staff: written with them, and again with them.
    words: Mapped[str] = mapped_column(Text, default="", deferred=True)

    stage: Mapped[str] = mapped_column(String(20), default="new")
    stage_changed_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    #: When somebody said that they get in touch; until then the employer may keep the person unnamed.
    contacted_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    owner_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"), index=True)
    #: When the next step is due.
    due_on: Mapped[date | None] = mapped_column(index=True)

    employer: Mapped[Employer] = relationship()
    owner: Mapped[Account | None] = relationship()
    notes: Mapped[list[RegistrationNote]] = relationship(
        order_by=RegistrationNote.id.desc(), viewonly=True
    )
    hours_rows: Mapped[list[RegistrationHours]] = relationship(
        cascade="all, delete-orphan", passive_deletes=True, order_by=RegistrationHours.value
    )
    hours: AssociationProxy[list[str]] = association_proxy(
        "hours_rows", "value", creator=lambda value: RegistrationHours(value=value)
    )
    vacancy: Mapped[Vacancy | None] = relationship()
    role_types: Mapped[list[RoleType]] = relationship(
        secondary="registration_role_type", order_by=RoleType.position
    )

    @property
    def contact_email(self) -> str:
        """Where the person may write to, to be corrected or forgotten: at worst where our mails come from."""
        advert = self.vacancy.contact_email if self.vacancy else None
        return self.employer.contact_email or advert or settings().mail_from

    def write_words(self) -> None:
        """Again whenever name, address or message changes: staff find the person by them."""
        self.words = each_word_of(" ".join(part for part in (self.name, self.email_as_typed, self.message) if part))

    @property
    def is_named(self) -> bool:
        """Whether staff may know who it is."""
        return self.contacted_at is not None or not self.employer.anonymous_until_contacted

    @property
    def shown_name(self) -> str:
        """How staff call the person: by name only once they may."""
        return self.name if self.is_named else f"Person {self.reference}"

    @property
    def interest(self) -> str:
        """What the person registered for."""
        return self.vacancy.title if self.vacancy else f"Working for {self.employer.name}"


class MessageTemplate(Base):
    """Words that an employer sends again and again. The text may hold placeholders (see messages)."""

    __tablename__ = "message_template"
    __table_args__ = (UniqueConstraint("employer_id", "name"), ID_GIVEN_ONCE)

    id: Mapped[int] = mapped_column(primary_key=True)
    employer_id: Mapped[int] = mapped_column(ForeignKey("employer.id"), index=True)
    name: Mapped[str] = mapped_column(String(80))
    subject: Mapped[str] = mapped_column(String(150))
    text: Mapped[str] = mapped_column(Text)
    updated_at: Mapped[datetime] = mapped_column(UTCDateTime)

    employer: Mapped[Employer] = relationship()


class NoticePreference(Base):
    """How often a colleague wants to hear of new registrations. Without a row the rule in notices holds."""

    __tablename__ = "notice_preference"
    __table_args__ = (_one_of("often", OFTEN),)

    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), primary_key=True)
    often: Mapped[str] = mapped_column(String(10))

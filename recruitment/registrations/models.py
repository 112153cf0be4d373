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
from recruitment.personal_data import CONSENT, LEGAL_DUTY, PUBLIC_TASK, STAFF, personal
from recruitment.vacancies.models import ARRANGEMENTS, HOURS, RoleType, Vacancy
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


_KEPT = "12 months from the day you sent it, or until you ask us to delete it; 7 days without a confirmed address"
_FITTING = "To answer you, and to tell you about work here that fits"
_AGREEING = "To know what is agreed with you, and who does it"


def _told(what: str) -> dict[Any, Any]:
    return personal(_FITTING, basis=CONSENT, kept=_KEPT, what=what)


_SEARCH = personal(_FITTING, basis=CONSENT, kept=_KEPT, what="Words to find you by", withheld="made of what you told")
_FORM = personal(
    "So that a form sent twice counts once",
    basis=CONSENT,
    kept=_KEPT,
    what="The form’s key",
    withheld="drawn at random",
)
_SOURCE = personal("To advertise in the right places", basis=CONSENT, kept=_KEPT, what="Where you heard of us")
_AGREED = personal("To show what you agreed to, and when", basis=LEGAL_DUTY, kept=_KEPT, what="What you agreed to")
_STANDING = personal(_AGREEING, basis=CONSENT, kept=_KEPT, what="How far we are with you")
_NOTES = personal(_AGREEING, basis=CONSENT, kept=_KEPT, what="Our notes")
_ADJUSTMENTS = personal("To adjust how we meet you", basis=CONSENT, kept=_KEPT, what="Adjustments that you need")
_LINK = personal(
    "So that you alone open what we hold",
    basis=CONSENT,
    kept=_KEPT,
    what="Links that we mailed to you",
    withheld="a hash, which opens nothing",
)
_CHOICE = personal(
    "To write to you as often as you want",
    basis=PUBLIC_TASK,
    kept="As long as the account; a year after it was closed",
    about=STAFF,
    what="How often you hear of new registrations",
    withheld="shown on your own page",
)


class RegistrationRoleType(Base):
    """A role type that somebody would like to work in."""

    __tablename__ = "registration_role_type"

    registration_id: Mapped[int] = mapped_column(ForeignKey("registration.id", ondelete="CASCADE"), primary_key=True)
    role_type_id: Mapped[int] = mapped_column(
        ForeignKey("role_type.id"), primary_key=True, index=True, info=_told("Kinds of work")
    )


class RegistrationHours(Base):
    """Hours that somebody would like to work."""

    __tablename__ = "registration_hours"
    __table_args__ = (_one_of("value", HOURS),)

    registration_id: Mapped[int] = mapped_column(ForeignKey("registration.id", ondelete="CASCADE"), primary_key=True)
    value: Mapped[str] = mapped_column(String(20), primary_key=True, info=_told("Hours"))


class RegistrationArrangement(Base):
    """A way of working that would suit somebody."""

    __tablename__ = "registration_arrangement"
    __table_args__ = (_one_of("value", ARRANGEMENTS),)

    registration_id: Mapped[int] = mapped_column(ForeignKey("registration.id", ondelete="CASCADE"), primary_key=True)
    value: Mapped[str] = mapped_column(String(20), primary_key=True, info=_told("Ways of working"))


class InterestLink(Base):
    """A link that was mailed to the address of a registration. Of its token only a hash is stored."""

    __tablename__ = "interest_link"
    __table_args__ = ID_GIVEN_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    registration_id: Mapped[int] = mapped_column(ForeignKey("registration.id", ondelete="CASCADE"), index=True)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True, info=_LINK)
    created_at: Mapped[datetime] = mapped_column(UTCDateTime, info=_LINK)


class RegistrationNote(Base):
    """What a colleague wrote about somebody. Goes with the registration."""

    __tablename__ = "registration_note"
    __table_args__ = ID_GIVEN_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    registration_id: Mapped[int] = mapped_column(ForeignKey("registration.id", ondelete="CASCADE"), index=True)
    author_id: Mapped[int] = mapped_column(ForeignKey("account.id"), info=_NOTES)
    at: Mapped[datetime] = mapped_column(UTCDateTime, info=_NOTES)
    text: Mapped[str] = mapped_column(Text, info=_NOTES)

    author: Mapped[Account] = relationship()


class Registration(Base):
    """What somebody left who would like to work here."""

    __tablename__ = "registration"
    __table_args__ = (
        Index("ix_registration_figures", "employer_id", "created_at", "vacancy_id", "heard_from"),
        Index("ix_registration_first", "vacancy_id", "created_at"),
        Index("ix_registration_confirmed", "employer_id", "confirmed_at"),
        _one_of("stage", STAGES),
        _one_of("experience", EXPERIENCE),
        Index("ix_registration_newest", "employer_id", "created_at", "id"),
        Index("ix_registration_of_stage", "employer_id", "stage", "created_at", "id"),
        ID_GIVEN_ONCE,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    employer_id: Mapped[int] = mapped_column(ForeignKey("employer.id"), index=True)
    #: None for a general registration.
    vacancy_id: Mapped[int | None] = mapped_column(
        ForeignKey("vacancy.id", ondelete="SET NULL"), index=True, info=_told("The job")
    )
    #: What the person may quote.
    reference: Mapped[str] = mapped_column(String(20), unique=True, info=_told("Reference"))
    #: Drawn with the form: the same form posted again is the same registration.
    submission_key: Mapped[str] = mapped_column(String(64), unique=True, info=_FORM)
    name: Mapped[str] = mapped_column(String(120), info=_told("Name"))
    #: Case-folded, to find a person again; `email_as_typed` is where mail goes.
    email: Mapped[str] = mapped_column(String(254), index=True, info=_SEARCH)
    email_as_typed: Mapped[str] = mapped_column(String(254), info=_told("Email address"))
    phone: Mapped[str | None] = mapped_column(String(40), info=_told("Phone number"))
    message: Mapped[str | None] = mapped_column(Text, info=_told("What you wrote"))
    #: Where they heard of us, from the list that the form offers.
    heard_from: Mapped[str | None] = mapped_column(String(40), info=_SOURCE)
    consent_version: Mapped[str] = mapped_column(String(20), info=_AGREED)
    consented_at: Mapped[datetime] = mapped_column(UTCDateTime, info=_AGREED)
    created_at: Mapped[datetime] = mapped_column(UTCDateTime, info=_told("When you sent it"))
    confirmed_at: Mapped[datetime | None] = mapped_column(UTCDateTime, info=_told("When you confirmed your address"))
    expires_on: Mapped[date] = mapped_column(index=True, info=_told("Until when it is kept"))

    #: Whole pounds for a full-time year.
    pay_wanted: Mapped[int | None] = mapped_column(info=_told("Pay wanted"))
    experience: Mapped[str | None] = mapped_column(String(10), info=_told("Experience"))
    #: Of Social Work England, as typed.
    professional_number: Mapped[str | None] = mapped_column(String(40), info=_told("Social Work England number"))
    #: For HR alone: never shown to who hires, never exported, and no word of it is searched.
    adjustments: Mapped[str | None] = mapped_column(Text, info=_ADJUSTMENTS)
    #: When they were told that the vacancy was closed early, filled or withdrawn.
    end_told_at: Mapped[datetime | None] = mapped_column(UTCDateTime, info=_STANDING)
    #: Case-folded words of name, address and message, for the search of staff: written with them, and again with them.
    words: Mapped[str] = mapped_column(Text, default="", deferred=True, info=_SEARCH)

    stage: Mapped[str] = mapped_column(String(20), default="new", info=_STANDING)
    stage_changed_at: Mapped[datetime | None] = mapped_column(UTCDateTime, info=_STANDING)
    #: When somebody said that they get in touch; until then the employer may keep the person unnamed.
    contacted_at: Mapped[datetime | None] = mapped_column(UTCDateTime, info=_STANDING)
    owner_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"), index=True, info=_STANDING)
    #: When the next step is due.
    due_on: Mapped[date | None] = mapped_column(index=True, info=_STANDING)

    employer: Mapped[Employer] = relationship()
    owner: Mapped[Account | None] = relationship()
    notes: Mapped[list[RegistrationNote]] = relationship(order_by=RegistrationNote.id.desc(), viewonly=True)
    hours_rows: Mapped[list[RegistrationHours]] = relationship(
        cascade="all, delete-orphan", passive_deletes=True, order_by=RegistrationHours.value
    )
    hours: AssociationProxy[list[str]] = association_proxy(
        "hours_rows", "value", creator=lambda value: RegistrationHours(value=value)
    )
    arrangement_rows: Mapped[list[RegistrationArrangement]] = relationship(
        cascade="all, delete-orphan", passive_deletes=True, order_by=RegistrationArrangement.value
    )
    arrangements: AssociationProxy[list[str]] = association_proxy(
        "arrangement_rows", "value", creator=lambda value: RegistrationArrangement(value=value)
    )
    vacancy: Mapped[Vacancy | None] = relationship()
    role_types: Mapped[list[RoleType]] = relationship(secondary="registration_role_type", order_by=RoleType.position)

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

    @property
    def interest_and_employer(self) -> str:
        """The same for whoever registered with several."""
        return f"{self.vacancy.title}, {self.employer.name}" if self.vacancy else self.interest


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

    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), primary_key=True, info=_CHOICE)
    often: Mapped[str] = mapped_column(String(10), info=_CHOICE)

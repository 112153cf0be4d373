"""Vacancies and their lists of values. Several values live in child tables, one row a value."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import JSON, BigInteger, CheckConstraint, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.ext.associationproxy import AssociationProxy, association_proxy
from sqlalchemy.orm import Mapped, mapped_column, relationship

from recruitment.accounts.models import Account
from recruitment.database import ID_GIVEN_ONCE, Base, FixedPoint, UTCDateTime
from recruitment.employers.models import Employer, Team
from recruitment.freshness.models import Shown
from recruitment.personal_data import PUBLIC_TASK, STAFF, personal

CONTRACT_TYPES = {
    "permanent": "Permanent",
    "fixed-term": "Fixed term",
    "temporary": "Temporary",
    "casual": "Casual",
    "secondment": "Secondment",
    "apprenticeship": "Apprenticeship",
    "agency": "Agency",
}
#: Contracts that have no end to count months to.
ENDLESS = ("permanent", "casual")
HOURS = {
    "full-time": "Full time",
    "part-time": "Part time",
    "job-share": "Job share",
    "term-time": "Term time",
    "flexible": "Flexible",
}
ARRANGEMENTS = {"on-site": "On site", "hybrid": "Hybrid", "remote": "Remote"}
SALARY_UNITS = {"year": "a year", "day": "a day", "hour": "an hour"}
DBS_LEVELS = {
    "none": "No DBS check",
    "basic": "Basic DBS check",
    "standard": "Standard DBS check",
    "enhanced": "Enhanced DBS check",
    "enhanced-barred": "Enhanced DBS check with barred list",
}
#: Scheduled, open and closed are not stored: they follow from the instant (see lifecycle).
STATUSES = ("draft", "submitted", "approved", "withdrawn", "filled")
#: How a vacancy ends, as HR says it.
OUTCOMES = {
    "filled-here": "Filled through this site",
    "filled-elsewhere": "Filled another way",
    "withdrawn": "Withdrawn: nobody is appointed",
}


def _one_of(column: str, values: Any) -> CheckConstraint:
    return CheckConstraint(f"{column} IN {tuple(values)}", name=column)


_CONTACT = personal(
    "To say in an advert whom to ask",
    basis=PUBLIC_TASK,
    kept="As long as the advert is kept",
    about=STAFF,
    what="Contact details in adverts",
    withheld="shown to everybody in the advert",
)
_AT_WORK = personal(
    "To know who is responsible for an advert",
    basis=PUBLIC_TASK,
    kept="As long as the advert is kept",
    about=STAFF,
    what="Adverts that you wrote or hire for",
    withheld="shown beside the advert",
)


class RoleType(Base, Shown):
    """An entry of the list of role types, which administrators edit."""

    __tablename__ = "role_type"

    id: Mapped[int] = mapped_column(primary_key=True)
    slug: Mapped[str] = mapped_column(String(64), unique=True)
    name: Mapped[str] = mapped_column(String(120))
    position: Mapped[int]


class VacancyHours(Base, Shown):
    """A pattern of hours that a vacancy offers."""

    __tablename__ = "vacancy_hours"
    __table_args__ = (_one_of("value", HOURS),)

    vacancy_id: Mapped[int] = mapped_column(ForeignKey("vacancy.id", ondelete="CASCADE"), primary_key=True)
    value: Mapped[str] = mapped_column(String(20), primary_key=True)


class VacancyArrangement(Base, Shown):
    """A working arrangement that a vacancy offers."""

    __tablename__ = "vacancy_arrangement"
    __table_args__ = (_one_of("value", ARRANGEMENTS),)

    vacancy_id: Mapped[int] = mapped_column(ForeignKey("vacancy.id", ondelete="CASCADE"), primary_key=True)
    value: Mapped[str] = mapped_column(String(20), primary_key=True)


class Vacancy(Base, Shown):
    """A post to be filled. Fields are those of the public contract; None is "not stated"."""

    __tablename__ = "vacancy"
    __table_args__ = (
        UniqueConstraint("employer_id", "source", "source_reference"),
        Index("ix_vacancy_open", "status", "publish_at", "closes_at"),
        # All that figures read: the rows themselves are long.
        Index(
            "ix_vacancy_figures",
            "employer_id",
            "status",
            "publish_at",
            "closes_at",
            "submitted_at",
            "approved_at",
            "ended_at",
            "role_type_id",
            "team_id",
        ),
        _one_of("status", STATUSES),
        _one_of("contract_type", CONTRACT_TYPES),
        _one_of("salary_unit", SALARY_UNITS),
        _one_of("dbs_level", DBS_LEVELS),
        CheckConstraint("(source IS NULL) = (source_reference IS NULL)", name="source"),
        CheckConstraint("salary_min >= 0 AND (salary_max IS NULL OR salary_max >= salary_min)", name="salary"),
        CheckConstraint(
            "salary_unit IS NOT NULL OR (salary_min IS NULL AND salary_max IS NULL)", name="salary_has_unit"
        ),
        CheckConstraint("closes_at > publish_at", name="dates"),
        CheckConstraint(
            "status <> 'approved' OR (publish_at IS NOT NULL AND closes_at IS NOT NULL)", name="approved_has_dates"
        ),
        CheckConstraint("positions >= 1", name="positions"),
        ID_GIVEN_ONCE,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    employer_id: Mapped[int] = mapped_column(ForeignKey("employer.id"), index=True)
    reference: Mapped[str] = mapped_column(String(32), unique=True)
    #: Another system's name and its own reference there, trimmed and case-folded; both or neither.
    source: Mapped[str | None] = mapped_column(String(60))
    source_reference: Mapped[str | None] = mapped_column(String(120))
    #: The last imported values, so that a later import compares source with source.
    source_values: Mapped[dict[str, Any] | None] = mapped_column(JSON, info=_CONTACT)

    title: Mapped[str] = mapped_column(String(200))
    role_type_id: Mapped[int | None] = mapped_column(ForeignKey("role_type.id"), index=True)
    team_id: Mapped[int | None] = mapped_column(ForeignKey("team.id"), index=True)
    grade: Mapped[str | None] = mapped_column(String(80))
    positions: Mapped[int | None]

    contract_type: Mapped[str | None] = mapped_column(String(20))
    contract_months: Mapped[int | None]
    hours_per_week: Mapped[Decimal | None] = mapped_column(FixedPoint(2))
    #: Paid weeks.
    weeks_per_year: Mapped[Decimal | None] = mapped_column(FixedPoint(3))

    #: Hundredths of a penny for full time, in the unit beside them; None is "not stated".
    salary_min: Mapped[int | None] = mapped_column(BigInteger)
    salary_max: Mapped[int | None] = mapped_column(BigInteger)
    salary_unit: Mapped[str | None] = mapped_column(String(10))
    salary_extras: Mapped[str | None] = mapped_column(String(500))
    #: The same for a full-time year, kept for search; None when it can't be worked out.
    annual_min: Mapped[int | None] = mapped_column(BigInteger)
    annual_max: Mapped[int | None] = mapped_column(BigInteger)

    location: Mapped[str | None] = mapped_column(String(200))
    postcode: Mapped[str | None] = mapped_column(String(10))

    summary: Mapped[str | None] = mapped_column(String(500))
    #: Markdown.
    description: Mapped[str | None] = mapped_column(Text)

    publish_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    closes_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    interview_on: Mapped[date | None]
    starts_on: Mapped[date | None]

    #: Whether Social Work England registration is needed.
    registration_required: Mapped[bool | None]
    dbs_level: Mapped[str | None] = mapped_column(String(20))

    contact_name: Mapped[str | None] = mapped_column(String(120), info=_CONTACT)
    contact_email: Mapped[str | None] = mapped_column(String(254), info=_CONTACT)
    contact_phone: Mapped[str | None] = mapped_column(String(40), info=_CONTACT)
    apply_url: Mapped[str | None] = mapped_column(String(500))

    status: Mapped[str] = mapped_column(String(20), default="draft", index=True)
    is_example: Mapped[bool] = mapped_column(default=False, index=True)
    hiring_manager_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"), index=True, info=_AT_WORK)
    #: When it was last handed in for approval, and last approved; without a second person, published.
    submitted_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    approved_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    #: Who did so, and who changed a field last: an account's number or None, as the trail keeps actors.
    submitted_by_id: Mapped[int | None] = mapped_column(info=_AT_WORK)
    edited_by_id: Mapped[int | None] = mapped_column(info=_AT_WORK)
    #: Of a later round: the vacancy that the post was advertised as first.
    first_round_id: Mapped[int | None]
    #: What waits for a second person: values by field, who proposed them (by_ids, by), and when; None for nothing.
    waiting_changes: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True), info=_AT_WORK)
    #: How it ended: a key of OUTCOMES.
    outcome: Mapped[str | None] = mapped_column(String(20))
    #: When it was withdrawn or filled.
    ended_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    created_at: Mapped[datetime] = mapped_column(UTCDateTime)
    updated_at: Mapped[datetime] = mapped_column(UTCDateTime)
    version_id: Mapped[int] = mapped_column(default=1)

    #: Case-folded words for the search: of title and summary as they stand there, and every word of the advert once.
    title_words: Mapped[str] = mapped_column(Text, default="")
    summary_words: Mapped[str] = mapped_column(Text, default="")
    all_words: Mapped[str] = mapped_column(Text, default="")
    #: Stands for the advert's text where texts are compared; None for a short one.
    text_signature: Mapped[bytes | None]

    #: Why wording that may discriminate is needed all the same, and the words for which that was said.
    wording_reason: Mapped[str | None] = mapped_column(String(500))
    reasoned_words: Mapped[list[str] | None] = mapped_column(JSON(none_as_null=True))

    employer: Mapped[Employer] = relationship()
    team: Mapped[Team | None] = relationship()
    role_type: Mapped[RoleType | None] = relationship()
    hiring_manager: Mapped[Account | None] = relationship()
    hours_rows: Mapped[list[VacancyHours]] = relationship(cascade="all, delete-orphan", order_by=VacancyHours.value)
    arrangement_rows: Mapped[list[VacancyArrangement]] = relationship(
        cascade="all, delete-orphan", order_by=VacancyArrangement.value
    )
    hours: AssociationProxy[list[str]] = association_proxy(
        "hours_rows", "value", creator=lambda value: VacancyHours(value=value)
    )
    working_arrangement: AssociationProxy[list[str]] = association_proxy(
        "arrangement_rows", "value", creator=lambda value: VacancyArrangement(value=value)
    )

    __mapper_args__ = {"version_id_col": version_id}


class VacancyTemplate(Base):
    """What new vacancies of an employer can begin with. No vacancy, so that nothing can make it public."""

    __tablename__ = "vacancy_template"
    __table_args__ = (UniqueConstraint("employer_id", "name"), ID_GIVEN_ONCE)

    id: Mapped[int] = mapped_column(primary_key=True)
    employer_id: Mapped[int] = mapped_column(ForeignKey("employer.id"))
    name: Mapped[str] = mapped_column(String(120))
    #: Field of a vacancy → value, as the trail keeps it.
    field_values: Mapped[dict[str, Any]] = mapped_column(JSON, info=_CONTACT)
    updated_at: Mapped[datetime] = mapped_column(UTCDateTime)

    employer: Mapped[Employer] = relationship()

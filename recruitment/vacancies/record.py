"""A vacancy as data: the one serialiser that API, feeds, structured data and calendar read, so that they agree."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from recruitment.config import settings
from recruitment.pay.salary import decimal_pounds
from recruitment.vacancies.addresses import page_of
from recruitment.vacancies.lifecycle import ENDED, state_at
from recruitment.vacancies.models import ARRANGEMENTS, HOURS, Vacancy
from recruitment.vacancies.reckoning import pay_of
from recruitment.vacancies.snippets import text_of


@dataclass(frozen=True)
class VacancyRecord:
    """The contract's fields. None is "not stated"; money in exact pounds, instants in UTC."""

    reference: str
    source: str | None
    source_reference: str | None
    #: Slugs: of the employer, the role type, the team.
    employer: str
    title: str
    role_type: str | None
    team: str | None
    contract_type: str | None
    contract_months: int | None
    hours: list[str]
    hours_per_week: Decimal | None
    weeks_per_year: Decimal | None
    working_arrangement: list[str]
    location: str | None
    postcode: str | None
    grade: str | None
    #: For full time, in the unit beside them.
    salary_min: Decimal | None
    salary_max: Decimal | None
    salary_unit: str | None
    salary_extras: str | None
    summary: str | None
    #: Markdown.
    description: str | None
    publish_at: datetime | None
    closes_at: datetime | None
    interview_on: date | None
    starts_on: date | None
    positions: int | None
    registration_required: bool | None
    dbs_level: str | None
    contact_name: str | None
    contact_email: str | None
    contact_phone: str | None
    apply_url: str | None
    #: open, closed, withdrawn or filled, of all that was ever public.
    status: str
    example: bool
    #: The absolute address of its page.
    url: str
    #: Full time for a year. Each stands for the stated end of the range: None where that end is not stated.
    annual_min: Decimal | None
    annual_max: Decimal | None
    #: For the post's own hours and weeks; None where its hours or its employer's full-time week are not known.
    actual_min: Decimal | None
    actual_max: Decimal | None
    posted_at: datetime | None
    updated_at: datetime


#: Somebody's own: told while it can be applied for, as on the page.
CONTACT = ("contact_name", "contact_email", "contact_phone")
OVER = ("closed", *ENDED)
#: Every key of a record, in the contract's order.
FIELDS = tuple(field.name for field in fields(VacancyRecord))


def record_of(vacancy: Vacancy, instant: datetime) -> VacancyRecord:
    """The vacancy as it is at the instant. Rows that `published.whole()` read cost no further question."""
    related: dict[str, Any] = {
        "employer": vacancy.employer.slug,
        "role_type": vacancy.role_type.slug if vacancy.role_type else None,
        "team": vacancy.team.slug if vacancy.team else None,
        "hours": _in_order(vacancy.hours, HOURS),
        "working_arrangement": _in_order(vacancy.working_arrangement, ARRANGEMENTS),
        "status": state_at(vacancy, instant),
        "example": vacancy.is_example,
        "url": settings().site_url + page_of(vacancy),
        "posted_at": vacancy.publish_at,
        "description": text_of(vacancy) or None,
    }
    other = related | _pay(vacancy) | (dict.fromkeys(CONTACT) if related["status"] in OVER else {})
    stated = {name: getattr(vacancy, name) for name in FIELDS if name not in other}
    return VacancyRecord(**stated, **other)


def as_json(record: VacancyRecord) -> dict[str, Any]:
    """The same in JSON's types, every key there: numbers, instants with Z, null where nothing is stated."""
    return {name: plain(getattr(record, name)) for name in FIELDS}


def plain(value: Any) -> Any:
    """One value in JSON's types. A float is written as the shortest number that reads as itself: 18.5075, no noise."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat().replace("+00:00", "Z")
    return value.isoformat() if isinstance(value, date) else value


def _pay(vacancy: Vacancy) -> dict[str, Decimal | None]:
    pay = pay_of(vacancy)
    # For search, the stored maximum is the top of the range: of "from £46,000" it is the minimum again.
    annual_max = None if vacancy.salary_max is None else vacancy.annual_max
    units = {
        "salary_min": vacancy.salary_min,
        "salary_max": vacancy.salary_max,
        "annual_min": vacancy.annual_min,
        "annual_max": annual_max,
        "actual_min": pay.earned_min,
        "actual_max": pay.earned_max,
    }
    return {name: None if amount is None else decimal_pounds(amount) for name, amount in units.items()}


def _in_order(values: Iterable[str], listed: Mapping[str, str]) -> list[str]:
    held = set(values)
    return [value for value in listed if value in held]

"""A vacancy as data, in JSON Schema: types come from the record itself, words and allowed values stand here."""

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from types import NoneType
from typing import Any, get_args, get_type_hints

from recruitment.vacancies.models import ARRANGEMENTS, CONTRACT_TYPES, DBS_LEVELS, HOURS, SALARY_UNITS
from recruitment.vacancies.record import VacancyRecord

WORDS = {
    "reference": "Unique on this site; the vacancy’s address is made of it.",
    "source": "The other system that it comes from.",
    "source_reference": "Its reference there.",
    "employer": "The employer’s slug.",
    "title": "The name of the post.",
    "role_type": "The slug of the kind of post.",
    "team": "The team’s slug, made from its name.",
    "contract_type": "How long and through whom one is employed.",
    "contract_months": "The length of a contract that ends.",
    "hours": "The patterns it is offered in.",
    "hours_per_week": "The hours of this post.",
    "weeks_per_year": "Paid weeks.",
    "working_arrangement": "Where the work is done.",
    "location": "The place of work, in words.",
    "postcode": "Of the place of work.",
    "grade": "The employer’s grade.",
    "salary_min": "In pounds, for full time, in the unit beside it.",
    "salary_max": "The same; null when only a minimum is stated.",
    "salary_unit": "What the amounts are paid for.",
    "salary_extras": "What is paid besides, in words.",
    "summary": "One or two sentences.",
    "description": "The advert in Markdown.",
    "publish_at": "When it became public.",
    "closes_at": "The first instant at which it is closed.",
    "interview_on": "The day of interviews.",
    "starts_on": "The first day of work.",
    "positions": "How many posts there are.",
    "registration_required": "Whether registration with Social Work England is needed.",
    "dbs_level": "The check by the Disclosure and Barring Service.",
    "contact_name": "Whom to ask; null once it has ended.",
    "contact_email": "Their e-mail address; null once it has ended.",
    "contact_phone": "Their telephone number; null once it has ended.",
    "apply_url": "Where to apply. Without it, interest is registered on the vacancy’s page.",
    "status": "Closed ones are found by their reference alone; the list has open ones.",
    "example": "Shown to try the site out, and not a real post.",
    "url": "Its page on this site.",
    "annual_min": "What salary_min comes to in pounds for a full-time year.",
    "annual_max": "The same of salary_max.",
    "actual_min": "Annual_min for this post’s own hours and paid weeks, in pounds.",
    "actual_max": "The same of annual_max.",
    "posted_at": "When it was first public here.",
    "updated_at": "When anything about it was last changed.",
}
VALUES: dict[str, Iterable[str]] = {
    "contract_type": CONTRACT_TYPES,
    "hours": HOURS,
    "working_arrangement": ARRANGEMENTS,
    "salary_unit": SALARY_UNITS,
    "dbs_level": DBS_LEVELS,
    "status": ("open", "closed", "withdrawn", "filled"),
}
_TYPES: dict[Any, dict[str, str]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    Decimal: {"type": "number"},
    datetime: {"type": "string", "format": "date-time"},
    date: {"type": "string", "format": "date"},
}


def record_properties() -> dict[str, Any]:
    """The schema of every key; what is not stated is null."""
    return {name: _property(name, hint) for name, hint in get_type_hints(VacancyRecord).items()}


def _property(name: str, hint: Any) -> dict[str, Any]:
    values = list(VALUES.get(name, ()))
    allowed: dict[str, Any] = {"enum": values} if values else {}
    if hint == list[str]:
        return {"type": "array", "items": {"type": "string"} | allowed, "description": WORDS[name]}
    kinds = get_args(hint) or (hint,)
    (kind,) = (one for one in kinds if one is not NoneType)
    told: dict[str, Any] = _TYPES[kind] | allowed
    if NoneType in kinds:
        told = told | {"type": [told["type"], "null"]} | ({"enum": [*values, None]} if values else {})
    return told | {"description": WORDS[name]}

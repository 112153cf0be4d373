"""The contract's fields: what a cell's text means in each, and how the value is kept as JSON."""

import re
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import lru_cache, partial
from typing import Any

from recruitment.pay.salary import NotAnAmount, parse_pounds
from recruitment.vacancies import spellings
from recruitment.vacancies.importing.problems import BadValue
from recruitment.vacancies.models import ARRANGEMENTS, CONTRACT_TYPES, DBS_LEVELS, HOURS, SALARY_UNITS
from recruitment.web.contact_details import is_email, is_phone, is_web_address

LISTS = ("hours", "working_arrangement")
INSTANTS = ("publish_at", "closes_at")
DATES = ("interview_on", "starts_on")
DECIMALS = ("hours_per_week", "weeks_per_year")
#: What says which vacancy a row is, and whose.
IDENTITY = ("reference", "source", "source_reference", "employer")


def _line(text: str, longest: int) -> str:
    """One line: line ends and runs of white space in it are one space."""
    line = " ".join(text.split())
    if len(line) > longest:
        raise BadValue(f"longer than {longest:,} characters")
    return line


def _folded(text: str, longest: int) -> str:
    return _line(text, longest).casefold()


def _lines(text: str, longest: int) -> str:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    if len(lines) > longest:
        raise BadValue(f"longer than {longest:,} characters")
    return lines


def _reference(text: str) -> str:
    found = spellings.reference(text.strip())
    if found is None:
        raise BadValue("not a reference: 3 to 32 letters, digits and hyphens")
    return found


def _one_of(text: str, allowed: Mapping[str, str]) -> str:
    value = text.strip().casefold()
    if value not in allowed:
        raise BadValue(f"not one of {', '.join(allowed)}")
    return value


def _several_of(text: str, allowed: Mapping[str, str]) -> list[str]:
    return sorted({_one_of(part, allowed) for part in text.split(";") if part.strip()})


def _pounds(text: str) -> int:
    try:
        units = parse_pounds(text)
    except NotAnAmount as problem:
        raise BadValue("not an amount of pay like 41200 or 18.5025") from problem
    if not units:
        raise BadValue("pay of nothing: leave it empty, or let a mapping say not_stated")
    return units


def _whole(text: str, most: int) -> int:
    digits = text.strip()  # int() takes fewer marks for white space than strip() does
    if not re.fullmatch(r"[0-9]{1,6}", digits) or not 1 <= int(digits) <= most:
        raise BadValue(f"not a whole number from 1 to {most:,}")
    return int(digits)


def _decimal(text: str, places: int, most: int) -> Decimal:
    if not re.fullmatch(rf"[0-9]{{1,4}}(?:\.[0-9]{{1,{places}}})?", text.strip()):
        raise BadValue(f"not a number with at most {places} decimal places")
    value = Decimal(text.strip())
    if not 0 < value <= most:
        raise BadValue(f"not more than 0 and at most {most}")
    return value


def _yes_or_no(text: str) -> bool:
    return _one_of(text, {"yes": "", "no": ""}) == "yes"


def _postcode(text: str) -> str:
    found = spellings.postcode(text)
    if found is None:
        raise BadValue("not a full British postcode like N1 1XR")
    return found


@lru_cache(maxsize=1024)  # a file names the same few people in all its rows
def _email(text: str) -> str:
    address = _line(text, 254)
    if not is_email(address):
        raise BadValue("not an email address")
    return address


def _phone(text: str) -> str:
    number = _line(text, 40)
    if not is_phone(number):
        raise BadValue("not a phone number")
    return number


def _web_address(text: str) -> str:
    address = text.strip()
    if not is_web_address(address) or len(address) > 500:
        raise BadValue("not a web address that begins with https://, of at most 500 characters")
    return address


#: Field → what its text means. Dates and times are in `dates`, for a mapping may say how they are written.
READERS: dict[str, Callable[[str], Any]] = {
    "reference": _reference,
    "source": partial(_folded, longest=60),
    "source_reference": partial(_folded, longest=120),
    "employer": partial(_folded, longest=64),
    "title": partial(_line, longest=200),
    "role_type": partial(_folded, longest=64),
    "team": partial(_line, longest=120),
    "contract_type": partial(_one_of, allowed=CONTRACT_TYPES),
    "contract_months": partial(_whole, most=120),
    "hours": partial(_several_of, allowed=HOURS),
    "hours_per_week": partial(_decimal, places=2, most=168),
    "weeks_per_year": partial(_decimal, places=3, most=53),
    "working_arrangement": partial(_several_of, allowed=ARRANGEMENTS),
    "location": partial(_line, longest=200),
    "postcode": _postcode,
    "grade": partial(_line, longest=80),
    "salary_min": _pounds,
    "salary_max": _pounds,
    "salary_unit": partial(_one_of, allowed=SALARY_UNITS),
    "salary_extras": partial(_line, longest=500),
    "summary": partial(_line, longest=500),
    "description": partial(_lines, longest=30_000),
    "positions": partial(_whole, most=999),
    "registration_required": _yes_or_no,
    "dbs_level": partial(_one_of, allowed=DBS_LEVELS),
    "contact_name": partial(_line, longest=120),
    "contact_email": _email,
    "contact_phone": _phone,
    "apply_url": _web_address,
}
FIELDS = (*READERS, *INSTANTS, *DATES)


def as_json(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values as the database keeps them beside a vacancy, to compare source with source."""
    return {name: _plain(value) for name, value in values.items()}


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal) else value


_KEPT_AS_TEXT = frozenset({*INSTANTS, *DATES, *DECIMALS})


def from_json(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values again, as the rules of vacancies take them."""
    return {
        name: _typed(name, value) if value is None or name in _KEPT_AS_TEXT else value for name, value in values.items()
    }


def _typed(name: str, value: Any) -> Any:
    if value is None:
        return [] if name in LISTS else None
    if name in INSTANTS:
        return datetime.fromisoformat(value)
    if name in DATES:
        return date.fromisoformat(value)
    return Decimal(value) if name in DECIMALS else value

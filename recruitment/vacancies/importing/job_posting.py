"""schema.org's JobPosting as the contract's cells; what it says in another currency or by the week is not stated."""

import re
from collections.abc import Iterable
from typing import Any
from urllib.parse import urlsplit

from recruitment.vacancies import spellings
from recruitment.vacancies.importing import texts
from recruitment.vacancies.importing.html_text import markdown_of
from recruitment.vacancies.importing.problems import BadValue

POSTING_COLUMNS = (
    "source",
    "source_reference",
    "title",
    "team",
    "contract_type",
    "hours",
    "hours_per_week",
    "working_arrangement",
    "location",
    "postcode",
    "salary_min",
    "salary_max",
    "salary_unit",
    "description",
    "publish_at",
    "closes_at",
    "starts_on",
    "positions",
    "contact_name",
    "contact_email",
    "contact_phone",
    "apply_url",
)
_HOURS = {"FULL_TIME": "full-time", "PART_TIME": "part-time"}
_CONTRACTS = {"TEMPORARY": "temporary", "APPRENTICESHIP": "apprenticeship"}
_UNITS = {"YEAR": "year", "ANN": "year", "DAY": "day", "HOUR": "hour", "HUR": "hour"}
_NOTHING = re.compile(r"0*\.?0*")


def is_posting(told: dict[str, Any]) -> bool:
    """Whether the object is a JobPosting."""
    return any(re.split("[/:#]", str(one))[-1] == "JobPosting" for one in _all(told.get("@type")))


def posting_cells(told: dict[str, Any]) -> dict[str, str]:
    """The contract's cells, by name, as far as stated."""
    contact = _object(told.get("applicationContact"))
    cells = {
        "title": _text(told.get("title")) or _text(told.get("name")),
        "team": _text(_object(told.get("employmentUnit")).get("name")),
        "description": markdown_of(_text(told.get("description"))),
        "publish_at": _text(told.get("datePosted")),
        "closes_at": _text(told.get("validThrough")),
        "starts_on": _text(told.get("jobStartDate"))[:10],
        "positions": _text(told.get("totalJobOpenings")),
        "contact_name": _text(contact.get("name")),
        "contact_email": _text(contact.get("email")),
        "contact_phone": _text(contact.get("telephone")),
        "apply_url": _text(told.get("url")),
    }
    return cells | _identity(told) | _terms(told) | _place(told) | _pay(told)


def _identity(told: dict[str, Any]) -> dict[str, str]:
    """The identifier's own system and value; else the site of its address, and that."""
    identifier = _first(told.get("identifier"))
    address = _text(told.get("url")) or _text(told.get("@id"))
    name = value = ""
    if isinstance(identifier, dict):
        name = _text(identifier.get("name")) or _text(identifier.get("propertyID"))
        value = _text(identifier.get("value"))
    else:
        value = _text(identifier)
    employer = _first(told.get("hiringOrganization"))
    employer_name = _text(employer.get("name")) if isinstance(employer, dict) else _text(employer)
    return {"source": name or _host(address) or employer_name, "source_reference": value or address}


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def _terms(told: dict[str, Any]) -> dict[str, str]:
    kinds = [_text(one).upper().replace("-", "_").replace(" ", "_") for one in _all(told.get("employmentType"))]
    contracts = {_CONTRACTS[kind] for kind in kinds if kind in _CONTRACTS}
    remote = _text(told.get("jobLocationType")).upper() == "TELECOMMUTE"
    cells = {
        "hours": ";".join(sorted({_HOURS[kind] for kind in kinds if kind in _HOURS})),
        "contract_type": contracts.pop() if len(contracts) == 1 else "",
        "working_arrangement": "remote" if remote else "",
    }
    try:
        weekly = texts.hours_fields(_text(told.get("workHours"))).get("hours_per_week")
    except BadValue:
        weekly = None
    return cells | {"hours_per_week": "" if weekly is None else str(weekly)}


def _place(told: dict[str, Any]) -> dict[str, str]:
    """Every place by name; the postcode where there is one place and it is a full British one."""
    places = [_object(one) or {"address": one} for one in _all(told.get("jobLocation"))]
    addresses = [_first(place.get("address")) or place for place in places]
    named = [_place_name(one) if isinstance(one, dict) else _text(one) for one in addresses]
    postcodes = {_text(one.get("postalCode")) for one in addresses if isinstance(one, dict)}
    only = postcodes.pop() if len(postcodes) == 1 and len(places) == 1 else ""
    return {"location": "; ".join(dict.fromkeys(filter(None, named))), "postcode": spellings.postcode(only) or ""}


def _place_name(address: dict[str, Any]) -> str:
    parts = [_text(address.get(name)) for name in ("streetAddress", "addressLocality")]
    return ", ".join(filter(None, parts)) or _text(address.get("addressRegion")) or _text(address.get("name"))


def _pay(told: dict[str, Any]) -> dict[str, str]:
    pay = _object(_first(told.get("baseSalary")))
    value = _first(pay.get("value"))
    inner = value if isinstance(value, dict) else {"value": value}
    unit = _UNITS.get((_text(inner.get("unitText")) or _text(pay.get("unitText"))).upper(), "")
    if not unit or _text(pay.get("currency")).upper() not in ("GBP", "£"):
        return {}
    both = _amount(inner.get("value"))
    low, high = (_amount(inner.get(name) or pay.get(name)) or both for name in ("minValue", "maxValue"))
    if not low and not high:
        return {}
    return {"salary_min": low, "salary_max": high, "salary_unit": unit}


def _amount(value: Any) -> str:
    text = _text(value)
    return "" if _NOTHING.fullmatch(text) else text


def _text(value: Any) -> str:
    return "" if value is None or isinstance(value, dict | list | bool) else str(value).strip()


def _all(value: Any) -> Iterable[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _first(value: Any) -> Any:
    return next(iter(_all(value)), None)


def _object(value: Any) -> dict[str, Any]:
    found = _first(value)
    return found if isinstance(found, dict) else {}

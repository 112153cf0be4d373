"""A vacancy's values in words, as staff read them in lists, task hints and the history."""

from collections.abc import Callable
from typing import Any

from recruitment import clock
from recruitment.accounts.models import Account
from recruitment.database import db
from recruitment.pay.salary import typed_pounds
from recruitment.vacancies.advert_text import blocks
from recruitment.vacancies.choices import name_of, role_types
from recruitment.vacancies.closing import closing_in_words
from recruitment.vacancies.models import ARRANGEMENTS, CONTRACT_TYPES, DBS_LEVELS, HOURS, OUTCOMES, SALARY_UNITS
from recruitment.web.template_filters import date_in_words, instant_in_words

NOT_STATED = "Not stated"
LONGEST = 120

STATUSES = {
    "draft": "Draft",
    "submitted": "Submitted",
    "approved": "Approved",
    "withdrawn": "Withdrawn",
    "filled": "Filled",
}


def in_words(field: str, value: Any) -> str:
    """A value as the trail keeps it (`drafting.plain`), in words; long texts are cut."""
    if value is None or value in ("", []):
        return NOT_STATED
    say = _WORDS.get(field, str)
    return _shortened(say(value))


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1].rstrip() + "…"


def _of(names: dict[str, str]) -> Callable[[Any], str]:
    return lambda value: names.get(value, str(value))


def _listed(names: dict[str, str]) -> Callable[[Any], str]:
    return lambda values: ", ".join(names.get(value, str(value)) for value in names if value in values)


def _account(account_id: int) -> str:
    found = db.session.get(Account, account_id)
    return name_of(found) if found else "An account that is gone"


_WORDS: dict[str, Callable[[Any], str]] = {
    "description": lambda text: " ".join(block.text for block in blocks(text[: 4 * LONGEST])),
    "role_type": lambda slug: role_types().get(slug, slug),
    "contract_type": _of(CONTRACT_TYPES),
    "hours": _listed(HOURS),
    "working_arrangement": _listed(ARRANGEMENTS),
    "salary_min": lambda units: f"£{typed_pounds(units)}",
    "salary_max": lambda units: f"£{typed_pounds(units)}",
    "salary_unit": lambda unit: SALARY_UNITS[unit].capitalize(),
    "registration_required": lambda needed: "Yes" if needed else "No",
    "is_example": lambda example: "Yes" if example else "No",
    "dbs_level": _of(DBS_LEVELS),
    "status": _of(STATUSES),
    "outcome": _of(OUTCOMES),
    "together_with": lambda others: f"{others} other{'' if others == 1 else 's'}",
    "publish_at": lambda iso: instant_in_words(clock.parse_instant(iso)),
    "closes_at": lambda iso: closing_in_words(clock.parse_instant(iso)),
    "interview_on": lambda iso: date_in_words(clock.to_london(clock.parse_instant(iso)).date()),
    "starts_on": lambda iso: date_in_words(clock.to_london(clock.parse_instant(iso)).date()),
    "hiring_manager_id": _account,
}

"""Vacancies and searches of all kinds, drawn by a random number generator that the test names."""

import random
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from recruitment.employers.models import Employer
from recruitment.vacancies.models import ARRANGEMENTS, CONTRACT_TYPES, HOURS, Vacancy
from tests.factories.vacancies import ROLE_TYPES, make_vacancy

TITLES = ("Social worker", "Senior social worker", "Team manager", "Worker’s café", "ASYE programme", "Nights, Youth")
TEXTS = ("Safe social teams", "Nights and court reports", "", "Safeguarding children in need", "A “youth” justice team")
TEAMS = (None, None, "Children in need", "Youth justice", "Children in Need")
PAY = (
    (None, None, None),
    (250_000_000, None, "year"),
    (240_000_000, 600_000_000, "year"),
    (None, 399_999_999, "year"),
    (180_000, 190_000, "hour"),
    (1_800_000, None, "day"),
)
STATUSES = ("approved",) * 6 + ("draft", "filled", "withdrawn")
WORDS = (
    "social worker",
    "worker soc",
    "WORKERS",
    "safegaurding",
    "AYSE",
    "nqsw",
    '"social worker"',
    '"worker social"',
    "jobs",
    "the",
    "%",
    "nights",
    "youth team",
    "s",
    "unheard",
)
OWN_AMOUNTS = ("25000", "40000", "33333", "60000", "unstated", "unreckoned", "9999999")
DAY = timedelta(days=1)


def fields_of(chance: random.Random, now: datetime) -> dict[str, Any]:
    """Fields of a vacancy: few different values, so that they meet; instants a day or an instant apart."""
    low, high, unit = chance.choice(PAY)
    publish_at = now + chance.choice((-2, -1, 0, 1)) * DAY
    return {
        "title": chance.choice(TITLES),
        "summary": chance.choice(TEXTS),
        "description": chance.choice(TEXTS),
        "role_type": chance.choice((*ROLE_TYPES[:3], None)),
        "team": chance.choice(TEAMS),
        "contract_type": chance.choice((*CONTRACT_TYPES, None)),
        "hours": chance.sample(list(HOURS), chance.randrange(3)),
        "working_arrangement": chance.sample(list(ARRANGEMENTS), chance.randrange(3)),
        "hours_per_week": chance.choice((None, Decimal("17.5"), Decimal(35))),
        "salary_min": low,
        "salary_max": high,
        "salary_unit": unit,
        "publish_at": publish_at,
        "closes_at": publish_at + chance.choice((1, 2, 3)) * DAY,
    }


def make_random(chance: random.Random, employers: list[Employer], now: datetime) -> Vacancy:
    """One of any state, of any of the employers."""
    return make_vacancy(chance.choice(employers), status=chance.choice(STATUSES), **fields_of(chance, now))


def parameters_of(chance: random.Random, slugs: list[str]) -> dict[str, list[str]]:
    """Parameters of a search, each there or not, unknown values among them."""
    values = {
        "q": list(WORDS),
        "hours": list(HOURS),
        "working_arrangement": [*ARRANGEMENTS, "nowhere"],
        "contract_type": list(CONTRACT_TYPES),
        "role_type": list(ROLE_TYPES[:4]),
        "team": ["children-in-need", "youth-justice"],
        "employer": slugs,
        "salary_from": list(OWN_AMOUNTS),
        "sort": ["newest", "closing", "salary", "relevance"],
    }
    used = [name for name in values if chance.random() < 0.35]
    return {name: chance.sample(values[name], chance.randint(1, min(3, len(values[name])))) for name in used}

"""The starter content: small TOML files by subject, as Python values."""

import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

from recruitment.pay.salary import parse_pounds

CONTENT = Path(__file__).parent / "content"
VACANCIES = CONTENT / "vacancies"
DEFAULTS = "defaults"
MONEY = ("salary_min", "salary_max", "hourly")
EXACT = ("hours_per_week", "weeks_per_year", "full_time_week", "base_leave", "long_service_leave")


def read(name: str) -> dict[str, Any]:
    """A file of the starter content, by its name without the ending."""
    return tomllib.loads((CONTENT / f"{name}.toml").read_text(encoding="utf-8"))


def read_vacancies() -> list[dict[str, Any]]:
    """The example vacancies of all files, defaults filled in, money in hundredths of a penny."""
    paths = sorted(path for path in VACANCIES.glob("*.toml") if path.stem != DEFAULTS)
    defaults = read(f"vacancies/{DEFAULTS}")
    rows = [row for path in paths for row in read(f"vacancies/{path.stem}")["vacancy"]]
    return [exact(_without_empty_unit(defaults | row)) for row in rows]


def exact(row: dict[str, Any]) -> dict[str, Any]:
    """Pounds as hundredths of a penny, and hours and weeks as decimals: TOML's own numbers are floats."""
    kinds = dict.fromkeys(MONEY, parse_pounds) | dict.fromkeys(EXACT, Decimal)
    return {name: kinds[name](value) if name in kinds else value for name, value in row.items()}


def _without_empty_unit(row: dict[str, Any]) -> dict[str, Any]:
    """Pay that is not stated has no unit either."""
    return row if "salary_min" in row else row | {"salary_unit": None}

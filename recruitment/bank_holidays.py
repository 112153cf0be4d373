"""Bank holidays of England and Wales, as GOV.UK published them. Nothing is asked of the network."""

from datetime import date
from functools import cache
from typing import Any

DIVISION = "england-and-wales"


@cache
def bank_holidays() -> dict[date, str]:
    """Day → name, of all years that were announced with the release of the library."""
    # Here, not above: it loads what speaks HTTP, which no start of the site should wait for.
    from govuk_bank_holidays.bank_holidays import BankHolidays

    known: list[dict[str, Any]] = BankHolidays(use_cached_holidays=True).get_holidays(DIVISION)
    return {one["date"]: one["title"] for one in known}


def count_between(first: date, last: date) -> int | None:
    """How many there are from one day to another, both included; None where a year of these is not announced."""
    known = bank_holidays()
    if not min(known).year <= first.year <= last.year <= max(known).year:
        return None
    return sum(first <= day <= last for day in known)

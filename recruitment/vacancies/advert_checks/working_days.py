"""Working days in England: neither weekend nor bank holiday. Nothing is asked of the network."""

from datetime import date, timedelta
from functools import cache
from typing import Any

DIVISION = "england-and-wales"
SATURDAY = 5


def is_working_day(day: date) -> bool:
    """Beyond the years whose bank holidays are announced, only weekends are known."""
    return day.weekday() < SATURDAY and day not in _holidays()


def holiday_name(day: date) -> str:
    """Boxing Day; empty for other days."""
    return _holidays().get(day, "")


def next_after(day: date) -> date:
    """The first working day after a day."""
    following = day + timedelta(days=1)
    while not is_working_day(following):
        following += timedelta(days=1)
    return following


@cache
def _holidays() -> dict[date, str]:
    """Day → name, as GOV.UK published them with the release of the library."""
    # Here, not above: it loads what speaks HTTP, which no start of the site should wait for.
    from govuk_bank_holidays.bank_holidays import BankHolidays

    known: list[dict[str, Any]] = BankHolidays(use_cached_holidays=True).get_holidays(DIVISION)
    return {one["date"]: one["title"] for one in known}

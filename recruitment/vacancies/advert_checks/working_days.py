"""Working days in England: neither weekend nor bank holiday."""

from datetime import date, timedelta

from recruitment.bank_holidays import bank_holidays

SATURDAY = 5


def is_working_day(day: date) -> bool:
    """Beyond the years whose bank holidays are announced, only weekends are known."""
    return day.weekday() < SATURDAY and day not in bank_holidays()


def holiday_name(day: date) -> str:
    """Boxing Day; empty for other days."""
    return bank_holidays().get(day, "")


def next_after(day: date) -> date:
    """The first working day after a day."""
    following = day + timedelta(days=1)
    while not is_working_day(following):
        following += timedelta(days=1)
    return following

"""The days that figures are about: whole days in London, the first and the last among them."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from recruitment import clock

#: In the order of the page; the first is shown when nobody asked for another.
CHOICES = {
    "this-month": "This month",
    "last-month": "Last month",
    "this-quarter": "This quarter",
    "this-year": "Last 12 months",
    "dates": "Other dates",
}
MOST_DAYS = 3 * 366


@dataclass(frozen=True)
class Period:
    """From the first day to the last."""

    first: date
    last: date

    @property
    def begins(self) -> datetime:
        """Midnight before the first day."""
        return clock.start_of(self.first)

    @property
    def ends(self) -> datetime:
        """Midnight after the last day, which is no longer part of it."""
        return clock.start_of(self.last + timedelta(days=1))

    @property
    def days(self) -> list[date]:
        """Every one of them."""
        return [self.first + timedelta(days=number) for number in range(self.length)]

    @property
    def length(self) -> int:
        """How many days."""
        return (self.last - self.first).days + 1

    @property
    def in_words(self) -> str:
        """1 to 28 November 2026."""
        first, last = self.first, self.last
        if first == last:
            return _in_words(last)
        if (first.year, first.month) == (last.year, last.month):
            return f"{first.day} to {_in_words(last)}"
        beginning = f"{first.day} {first:%B}" if first.year == last.year else _in_words(first)
        return f"{beginning} to {_in_words(last)}"


def named_period(choice: str, today: date) -> Period:
    """One of CHOICES as of today; any other word is the first. Periods that go on end today."""
    month = today.replace(day=1)
    before = month - timedelta(days=1)
    quarter = month.replace(month=3 * ((month.month - 1) // 3) + 1)
    periods = {
        "last-month": Period(before.replace(day=1), before),
        "this-quarter": Period(quarter, today),
        "this-year": Period(_a_year_before(today) + timedelta(days=1), today),
    }
    return periods.get(choice, Period(month, today))


def _a_year_before(day: date) -> date:
    """28 February for a leap day."""
    try:
        return day.replace(year=day.year - 1)
    except ValueError:
        return day.replace(year=day.year - 1, day=28)


def _in_words(day: date) -> str:
    return f"{day.day} {day:%B %Y}"

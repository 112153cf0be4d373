"""Leave years, which begin on the first of a month."""

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction


@dataclass(frozen=True)
class LeaveYear:
    """By its first and last day."""

    begins: date
    ends: date

    @property
    def days(self) -> int:
        """365 or 366."""
        return days_between(self.begins, self.ends)

    def part_from(self, day: date) -> Fraction:
        """What remains of it on a day, that day included: by days, as the Working Time Regulations count (13A(5))."""
        return Fraction(days_between(max(day, self.begins), self.ends), self.days)


def leave_year_of(day: date, month: int) -> LeaveYear:
    """The one that a day belongs to, where years of leave begin with this month."""
    year = day.year if day.month >= month else day.year - 1
    return LeaveYear(date(year, month, 1), date(year + 1, month, 1) - timedelta(days=1))


def days_between(first: date, last: date) -> int:
    """Both counted."""
    return (last - first).days + 1

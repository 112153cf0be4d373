"""Leave for part of a week and part of a year: exact, and rounded once, up (decision 0032)."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import ceil

#: Days of leave are granted for a week of five (the national agreement for local government).
FULL_WEEK_DAYS = 5
#: Working Time Regulations 1998, regulations 13 and 13A: so many weeks a year, at most so many days.
STATUTORY_WEEKS = Decimal("5.6")
STATUTORY_MOST_DAYS = 28
#: Of a year whose bank holidays are not announced yet.
USUAL_BANK_HOLIDAYS = 8
LONG_SERVICE_YEARS = 5


@dataclass(frozen=True)
class Week:
    """What somebody works, and the hours of full time."""

    hours: Decimal
    days: Decimal
    full_time: Decimal

    @property
    def share(self) -> Fraction:
        """Of full time."""
        return Fraction(self.hours) / Fraction(self.full_time)


@dataclass(frozen=True)
class Leave:
    """The same leave in hours, and in days as long as this person works on one."""

    hours: Fraction
    days: Fraction

    def part(self, share: Fraction) -> "Leave":
        """Of a part of the year."""
        return Leave(self.hours * share, self.days * share)

    def without(self, other: "Leave") -> "Leave":
        """What is left."""
        return Leave(self.hours - other.hours, self.days - other.days)


@dataclass(frozen=True)
class Granted:
    """Days of leave a year for full time: at first, and after five years of service where that is known."""

    days: Decimal
    later_days: Decimal | None


@dataclass(frozen=True)
class Entitlement:
    """Leave of a whole leave year, or of what is left of one from the start."""

    now: Leave
    #: After five years of service; None where it is not known.
    later: Leave | None
    #: On top of both; None where the bank holidays are not announced yet.
    bank_holidays: Leave | None
    #: Whether the law gives more than the employer: then what is missing was added to `now`.
    is_raised: bool


def pro_rata_leave(days: Decimal | int, week: Week) -> Leave:
    """So many days for full time, for this week: hours by the share of full time, days by the days worked.

    Also for bank holidays, which those who never work on Mondays would else lose.
    """
    full_day = Fraction(week.full_time) / FULL_WEEK_DAYS
    return Leave(Fraction(days) * full_day * week.share, Fraction(days) * Fraction(week.days) / FULL_WEEK_DAYS)


def statutory_leave(week: Week) -> Leave:
    """What the law gives at least, bank holidays included."""
    days = min(Fraction(STATUTORY_WEEKS) * Fraction(week.days), Fraction(STATUTORY_MOST_DAYS))
    return Leave(days * Fraction(week.hours) / Fraction(week.days), days)


def entitlement(
    granted: Granted, week: Week, service: int, bank_holidays: int | None, part: Fraction = Fraction(1)
) -> Entitlement:
    """Of a part of the leave year; `bank_holidays` are those that fall into it, None where nobody knows.

    `service` is in complete years. Whoever has five already gets the later leave now.
    """
    later = None if granted.later_days is None else pro_rata_leave(granted.later_days, week).part(part)
    first = pro_rata_leave(granted.days, week).part(part)
    off = None if bank_holidays is None else pro_rata_leave(bank_holidays, week)
    counted = off or pro_rata_leave(USUAL_BANK_HOLIDAYS, week).part(part)
    least = statutory_leave(week).part(part).without(counted)
    has_long_service = later is not None and service >= LONG_SERVICE_YEARS
    now = later if later is not None and has_long_service else first
    return Entitlement(
        _at_least(now, least), None if later is None else _at_least(later, least), off, now.hours < least.hours
    )


def rounded_up(exact: Fraction) -> Decimal:
    """The one rounding: to a tenth, never down, so that nobody reads less than they get."""
    return Decimal(ceil(exact * 10)).scaleb(-1)


def _at_least(leave: Leave, least: Leave) -> Leave:
    return leave if leave.hours >= least.hours else least

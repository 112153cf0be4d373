"""Money as whole hundredths of a penny: read, made full-time pay for a year or pro rata, and shown."""

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from math import floor

UNITS_PER_POUND = 10_000  # hourly pay has four decimals in real files
WEEKS_IN_YEAR = Decimal("52.143")
DAYS_IN_YEAR = Decimal("260.715")  # five days of each of those weeks
HIGHEST_POUNDS = 9_999_999

_POUNDS = re.compile(
    r"£?\s*(?P<whole>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,8})(?:\.(?P<part>[0-9]{1,4}))?", re.ASCII
)
_LONGEST = 40


class PayUnit(StrEnum):
    """What an amount is paid for."""

    YEAR = "year"
    DAY = "day"
    HOUR = "hour"


class NotAnAmount(ValueError):
    """Text that is no amount in pounds; its message stands beside a form's field."""

    def __init__(self, message: str = "Enter an amount in pounds, like 41,200 or 18.50") -> None:
        super().__init__(message)


class AmountTooHigh(NotAnAmount):
    """An amount that no pay reaches, most likely a slip of the keyboard."""

    def __init__(self) -> None:
        super().__init__("Enter an amount below £10,000,000")


def parse_pounds(text: str) -> int:
    """Units of an amount in pounds, at most four decimals, commas only between thousands.

    Raises NotAnAmount. The length is looked at first, so that thousands of digits cost nothing.
    """
    typed = text.strip()
    match = _POUNDS.fullmatch(typed) if len(typed) <= _LONGEST else None
    if match is None:
        raise NotAnAmount
    whole = int(match["whole"].replace(",", ""))
    if whole > HIGHEST_POUNDS:
        raise AmountTooHigh
    return whole * UNITS_PER_POUND + int((match["part"] or "").ljust(4, "0"))


def decimal_pounds(units: int) -> Decimal:
    """Exact pounds, for data that leaves the site; never floored."""
    return Decimal(units).scaleb(-4)


def typed_pounds(units: int) -> str:
    """Exact pounds as a person would type them into a form: 41,200 or 18.50 or 18.5025."""
    pounds, part = divmod(units, UNITS_PER_POUND)
    if not part:
        return f"{pounds:,}"
    decimals = f"{part:04}"
    return f"{pounds:,}.{decimals[:2]}{decimals[2:].rstrip('0')}"


def floor_pounds(units: int) -> int:
    """Whole pounds as they are shown; only for showing, never for storing or comparing."""
    return units // UNITS_PER_POUND


def pence_up(units: int) -> int:
    """Units of the next whole penny: what is missing, so that adding it is enough."""
    return -(-units // 100) * 100


def half_up(exact: Fraction) -> int:
    """The one rounding of this room: to a whole unit, a half goes up."""
    return floor(exact + Fraction(1, 2))


def annual(amount: int, unit: PayUnit, full_time_week: Decimal | None) -> int | None:
    """Full-time pay for a year, in units. Hours are × 52.143 × the full-time week, days × 260.715.

    None for pay by the hour where the employer has no full-time week: nothing is assumed.
    """
    if unit is PayUnit.YEAR:
        return amount
    if unit is PayUnit.DAY:
        return half_up(amount * Fraction(DAYS_IN_YEAR))
    if full_time_week is None:
        return None
    return half_up(amount * Fraction(WEEKS_IN_YEAR) * Fraction(full_time_week))


def pro_rata(
    annual: int,
    hours: Decimal,
    full_time_week: Decimal,
    weeks_per_year: Decimal | None = None,
    weeks_in_year: Decimal = WEEKS_IN_YEAR,
) -> int:
    """Actual pay in units: full-time pay × hours / full-time hours × paid weeks / weeks in the year.

    No paid weeks means all of the year. Exact, and rounded once.
    """
    paid = Fraction(1) if weeks_per_year is None else Fraction(weeks_per_year) / Fraction(weeks_in_year)
    return half_up(annual * Fraction(hours) / Fraction(full_time_week) * paid)


def hourly_from_annual(annual: int, full_time_week: Decimal) -> int:
    """Pay for an hour in units: a year's full-time pay / 52.143 / full-time hours."""
    return half_up(annual / Fraction(WEEKS_IN_YEAR) / Fraction(full_time_week))


def shown(units: int, unit: PayUnit = PayUnit.YEAR) -> str:
    """One amount as it is shown, floored: whole pounds, and pence for an hour, which pounds would distort."""
    if unit is PayUnit.HOUR:
        return f"£{units // 100 / Decimal(100):,.2f}"
    return f"£{floor_pounds(units):,}"


def in_words(minimum: int | None, maximum: int | None, unit: PayUnit = PayUnit.YEAR) -> str:
    """£46,000 to £49,500; From £46,000; Up to £25.05 an hour; £180 a day. Empty when nothing is stated."""
    suffix = {PayUnit.YEAR: "", PayUnit.DAY: " a day", PayUnit.HOUR: " an hour"}[unit]
    low, high = (None if units is None else shown(units, unit) for units in (minimum, maximum))
    if low is None and high is None:
        return ""
    if high is None:
        return f"From {low}{suffix}"
    if low is None:
        return f"Up to {high}{suffix}"
    return f"{low}{suffix}" if low == high else f"{low} to {high}{suffix}"


@dataclass(frozen=True)
class WorkingYear:
    """What full time means to an employer. Without a week, hours say nothing about pay."""

    full_time_week: Decimal | None = None
    weeks_in_year: Decimal = WEEKS_IN_YEAR


@dataclass(frozen=True)
class Pay:
    """A vacancy's stated pay (units, full time) and working time, and what follows from them.

    Whatever does not follow is None. Hours not stated count as full time, weeks as all of the year.
    """

    minimum: int | None
    maximum: int | None
    unit: PayUnit = PayUnit.YEAR
    hours_per_week: Decimal | None = None
    weeks_per_year: Decimal | None = None
    year: WorkingYear = WorkingYear()

    @property
    def top(self) -> int | None:
        """The top of the range: the maximum, else the minimum."""
        return self.minimum if self.maximum is None else self.maximum

    @property
    def annual_min(self) -> int | None:
        return self._annual(self.minimum)

    @property
    def annual_max(self) -> int | None:
        """From the top of the range, so that a post that states only a minimum is found by salary."""
        return self._annual(self.top)

    @property
    def actual_min(self) -> int | None:
        return self._actual(self.annual_min)

    @property
    def actual_max(self) -> int | None:
        return self._actual(self.annual_max)

    @property
    def earned_min(self) -> int | None:
        """As actual_min, but a full-time post has it too; None only where hours or full time are not known."""
        return self._earned(self.annual_min)

    @property
    def earned_max(self) -> int | None:
        """The same of the stated maximum."""
        return None if self.maximum is None else self._earned(self.annual_max)

    @property
    def lowest_hourly(self) -> int | None:
        """The least that is stated, for an hour; None where nothing is, or no full-time week says what an hour is."""
        lowest, week = self.maximum if self.minimum is None else self.minimum, self.year.full_time_week
        if lowest is None or self.unit is PayUnit.HOUR:
            return lowest
        return None if week is None else hourly_from_annual(annual(lowest, self.unit, week) or 0, week)

    @property
    def stated_in_words(self) -> str:
        return in_words(self.minimum, self.maximum, self.unit)

    @property
    def annual_in_words(self) -> str:
        return self._yearly_in_words(self.annual_min, self.annual_max)

    @property
    def actual_in_words(self) -> str:
        return self._yearly_in_words(self.actual_min, self.actual_max)

    def _yearly_in_words(self, low: int | None, high: int | None) -> str:
        return in_words(low, None if self.maximum is None else high)

    def _annual(self, amount: int | None) -> int | None:
        return None if amount is None else annual(amount, self.unit, self.year.full_time_week)

    def _actual(self, yearly: int | None) -> int | None:
        """Pay for the hours and weeks of this post; None when that is all of it, or cannot be known."""
        worked = self._worked()
        if worked is not None and worked[0] == worked[1] and self._paid_weeks() is None:
            return None
        return self._earned(yearly)

    def _earned(self, yearly: int | None) -> int | None:
        worked = self._worked()
        if yearly is None or worked is None:
            return None
        return pro_rata(yearly, *worked, self._paid_weeks(), self.year.weeks_in_year)

    def _worked(self) -> tuple[Decimal, Decimal] | None:
        """Hours of this post beside those of full time; None when either is not known.

        More hours than full time are paid as full time: what is beyond it is overtime, which no advert promises.
        """
        full_time = self.year.full_time_week
        if self.hours_per_week is None or full_time is None:
            return None
        return min(self.hours_per_week, full_time), full_time

    def _paid_weeks(self) -> Decimal | None:
        weeks = self.weeks_per_year
        return None if weeks is None or weeks >= self.year.weeks_in_year else weeks

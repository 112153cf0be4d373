"""What full-time pay comes to for fewer hours or weeks, and how an hour of it compares with the living wage."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from recruitment.pay.living_wage import KIND_NAMES, Rate, coming, in_force
from recruitment.pay.salary import hourly_from_annual, pro_rata

MONTHS_IN_YEAR = 12


@dataclass(frozen=True)
class Post:
    """A year's full-time pay in hundredths of a penny, and how much of full time is worked."""

    salary: int
    hours: Decimal
    full_time_week: Decimal
    #: None for all of the year.
    paid_weeks: Decimal | None
    weeks_in_year: Decimal


@dataclass(frozen=True)
class Earnings:
    """In hundredths of a penny."""

    annual: int
    monthly: int
    hourly: int


@dataclass(frozen=True)
class Comparison:
    """Pay for an hour beside a rate in force."""

    kind: str
    rate: Rate
    #: Hundredths of a penny above the rate; below nothing where pay falls short.
    above: int
    #: The next rate, where it is announced.
    coming: Rate | None

    @property
    def name(self) -> str:
        """London Living Wage."""
        return KIND_NAMES[self.kind]


def earnings(post: Post) -> Earnings:
    """An hour of part-time work is paid as an hour of full time. A month is a twelfth, with its fraction cut off."""
    annual = pro_rata(post.salary, post.hours, post.full_time_week, post.paid_weeks, post.weeks_in_year)
    return Earnings(annual, annual // MONTHS_IN_YEAR, hourly_from_annual(post.salary, post.full_time_week))


def comparisons(hourly: int, rates: Iterable[Rate], today: date) -> list[Comparison]:
    """With each kind of rate that is in force on a day."""
    known = list(rates)
    current = ((kind, in_force(known, kind, today)) for kind in KIND_NAMES)
    return [
        Comparison(kind, rate, hourly - rate.hourly, coming(known, kind, today))
        for kind, rate in current
        if rate is not None
    ]

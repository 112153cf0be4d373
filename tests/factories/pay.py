"""Living-wage rates for tests."""

from datetime import date

from recruitment.database import db
from recruitment.pay.models import LivingWageRate


def make_rate(
    hourly: int = 14_8000, from_: date = date(2026, 5, 1), kind: str = "london-living-wage"
) -> LivingWageRate:
    """A rate in hundredths of a penny, announced half a year before it is in force."""
    announced = date(from_.year - 1, 10, 22)
    rate = LivingWageRate(
        kind=kind, hourly=hourly, announced_on=announced, in_force_from=from_, source="Test", checked_on=announced
    )
    db.session.add(rate)
    db.session.flush()
    return rate

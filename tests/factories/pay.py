"""Living-wage rates for tests."""

from datetime import date, timedelta
from typing import Any

from sqlalchemy import func, select

from recruitment.database import db
from recruitment.pay.models import LivingWageRate


def make_rate(
    hourly: int = 14_8000, from_: date = date(2026, 5, 1), kind: str = "london-living-wage", **fields: Any
) -> LivingWageRate:
    """A rate in hundredths of a penny, announced the October before, each a day after the one before it."""
    count = db.session.scalar(select(func.count()).select_from(LivingWageRate)) or 0
    given = {
        "kind": kind,
        "hourly": hourly,
        "announced_on": date(from_.year - 1, 10, 22) + timedelta(days=count),
        "in_force_from": from_,
        "source": "Living Wage Foundation",
        "checked_on": date(2026, 6, 1),
    }
    rate = LivingWageRate(**(given | fields))
    db.session.add(rate)
    db.session.flush()
    return rate

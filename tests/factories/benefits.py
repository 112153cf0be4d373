"""Parts of an offer for tests."""

from datetime import date
from typing import Any

from sqlalchemy import func, select

from recruitment.benefits.models import Benefit
from recruitment.database import db
from recruitment.employers.models import Employer


def make_benefit(employer: Employer, title: str = "Pension", **fields: Any) -> Benefit:
    """A part of the offer with its source, last in the order, without a figure."""
    given = {
        "position": (db.session.scalar(select(func.max(Benefit.position))) or 0) + 1,
        "theme": "Pay",
        "text": "It is part of the offer.",
        "source": "A page of the council",
        "checked_on": date(2026, 11, 21),
        "review_on": date(2027, 11, 21),
    }
    benefit = Benefit(employer_id=employer.id, title=title, **(given | fields))
    db.session.add(benefit)
    db.session.flush()
    return benefit

"""Employers and teams for tests."""

from decimal import Decimal
from typing import Any

from recruitment.database import db
from recruitment.employers.models import Employer, Team


def make_employer(slug: str = "islington", **fields: Any) -> Employer:
    """A council with a full-time week of 35 hours."""
    given = {"name": f"{slug.title()} Council", "short_name": slug.title(), "full_time_week": Decimal(35)}
    employer = Employer(slug=slug, **(given | fields))
    db.session.add(employer)
    db.session.flush()
    return employer


def make_team(employer: Employer, name: str = "Children in need", **fields: Any) -> Team:
    """A team whose slug follows from its name."""
    team = Team(employer_id=employer.id, name=name, slug=name.lower().replace(" ", "-"), **fields)
    db.session.add(team)
    db.session.flush()
    return team

"""The employer, the list of role types, and living-wage rates."""

from datetime import date
from typing import Any

from recruitment.audit import trail
from recruitment.database import db
from recruitment.employers.models import Employer
from recruitment.pay.models import LivingWageRate
from recruitment.starter.reading import exact, read
from recruitment.vacancies.models import RoleType


def add_profile() -> Employer:
    """The employer of the starter content, with all that vacancies need to refer to. Audited as the system."""
    content = read("profile")
    employer = Employer(**exact(content["employer"]))
    db.session.add(employer)
    db.session.flush()
    trail.record(
        "employer added", employer, by=None, employer_id=employer.id, changes={"name": [None, employer.name]}
    )
    _add_role_types(content["role_types"])
    _add_rates(content["living_wage"], content["checked_on"])
    return employer


def _add_role_types(names: dict[str, str]) -> None:
    types = [RoleType(slug=slug, name=name, position=place) for place, (slug, name) in enumerate(names.items(), 1)]
    db.session.add_all(types)
    db.session.flush()
    for one in types:
        trail.record("role type added", one, by=None, employer_id=None, changes={"name": [None, one.name]})


def _add_rates(rows: list[dict[str, Any]], checked_on: date) -> None:
    rates = [LivingWageRate(**exact(row), checked_on=checked_on) for row in rows]
    db.session.add_all(rates)
    db.session.flush()
    for rate in rates:
        changes = {"hourly": [None, rate.hourly], "kind": [None, rate.kind]}
        trail.record("living-wage rate added", rate, by=None, employer_id=None, changes=changes)

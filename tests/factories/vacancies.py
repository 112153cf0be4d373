"""Vacancies and role types for tests."""

import itertools
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import select

from recruitment import clock
from recruitment.database import db
from recruitment.employers.models import Employer
from recruitment.vacancies.copying import values_of
from recruitment.vacancies.drafting import plain, write_fields
from recruitment.vacancies.models import RoleType, Vacancy, VacancyTemplate
from tests.factories.employers import make_employer

ROLE_TYPES = (
    "newly-qualified-social-worker",
    "social-worker",
    "senior-social-worker",
    "practice-educator",
    "team-manager",
    "service-manager",
    "family-support-worker",
    "personal-adviser",
    "residential-worker",
    "youth-worker",
    "business-support",
    "apprentice",
    "other",
)

_numbers = itertools.count(1)


def make_role_types() -> list[RoleType]:
    """The contract's list, once."""
    held = {role.slug for role in db.session.scalars(select(RoleType))}
    for position, slug in enumerate(ROLE_TYPES, start=1):
        if slug not in held:
            name = slug.replace("-", " ").capitalize()
            db.session.add(RoleType(slug=slug, name=name, position=position))
    db.session.flush()
    return list(db.session.scalars(select(RoleType).order_by(RoleType.position)))


def make_vacancy(employer: Employer | None = None, *, status: str = "approved", **values: Any) -> Vacancy:
    """An open full-time permanent social worker, published an hour ago, closing in 14 days, unless told otherwise.

    `values` are contract fields with Python types; pay in hundredths of a penny.
    """
    now = clock.now()
    employer = employer or db.session.scalar(select(Employer).order_by(Employer.id)) or make_employer()
    make_role_types()
    given: dict[str, Any] = {
        "reference": f"TEST-{next(_numbers):06}",
        "title": "Social worker",
        "role_type": "social-worker",
        "contract_type": "permanent",
        "hours": ["full-time"],
        "working_arrangement": ["hybrid"],
        "hours_per_week": Decimal(35),
        "salary_min": 41_200_0000,
        "salary_max": 44_900_0000,
        "salary_unit": "year",
        "location": "Upper Street",
        "summary": "Work with children and their families.",
        "description": "You will work with children and their families.",
        "dbs_level": "enhanced-barred",
        "registration_required": True,
        "contact_name": "Sam Reader",
        "contact_email": "hr@example.org",
        "publish_at": now - timedelta(hours=1),
        "closes_at": now + timedelta(days=14),
    }
    vacancy = Vacancy(employer=employer, status=status, created_at=now, updated_at=now, title="")
    write_fields(vacancy, given | values)
    db.session.add(vacancy)
    db.session.flush()
    return vacancy


def make_unused_role_type() -> RoleType:
    """One that no vacancy has, last in the order."""
    make_role_types()
    held = db.session.scalar(select(RoleType).where(RoleType.slug == "unused"))
    role_type = held or RoleType(slug="unused", name="Unused", position=99)
    db.session.add(role_type)
    db.session.flush()
    return role_type


def all_states(now: datetime) -> dict[str, Vacancy]:
    """A vacancy in each."""
    ended = {"publish_at": now - timedelta(days=2), "closes_at": now + timedelta(days=1)}
    return {
        "draft": make_vacancy(status="draft", publish_at=None, closes_at=None),
        "submitted": make_vacancy(status="submitted", publish_at=None),
        "scheduled": make_vacancy(publish_at=now + timedelta(days=1)),
        "open": make_vacancy(),
        "closed": make_vacancy(publish_at=now - timedelta(days=2), closes_at=now - timedelta(days=1)),
        "withdrawn": make_vacancy(status="withdrawn", **ended),
        "filled": make_vacancy(status="filled", **ended),
    }


def make_template(vacancy: Vacancy, name: str = "Usual post") -> VacancyTemplate:
    """What the vacancy says, kept to begin others with."""
    values = {field: plain(value) for field, value in values_of(vacancy).items()}
    template = VacancyTemplate(
        employer_id=vacancy.employer_id, name=name, field_values=values, updated_at=clock.now()
    )
    db.session.add(template)
    db.session.flush()
    return template

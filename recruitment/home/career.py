"""The steps of a career in social work, each with the jobs open at it now."""

from dataclasses import dataclass
from datetime import datetime

from flask import url_for
from sqlalchemy import func, select

from recruitment.database import db
from recruitment.vacancies.lifecycle import is_open_at
from recruitment.vacancies.models import RoleType, Vacancy

STEPS = (
    "newly-qualified-social-worker",
    "social-worker",
    "senior-social-worker",
    "practice-educator",
    "team-manager",
)


@dataclass(frozen=True)
class Step:
    """A role type on the way, and how many of its vacancies are open."""

    label: str
    url: str
    count: int


def career_steps(instant: datetime) -> list[Step]:
    """In the order of a career; a role type that the site's list no longer has is left out."""
    statement = (
        select(RoleType.slug, RoleType.name, func.count(Vacancy.id))
        .join(Vacancy, (Vacancy.role_type_id == RoleType.id) & is_open_at(Vacancy, instant), isouter=True)
        .where(RoleType.slug.in_(STEPS))
        .group_by(RoleType.slug, RoleType.name)
    )
    found = {slug: (name, count) for slug, name, count in db.session.execute(statement)}
    return [_step(slug, *found[slug]) for slug in STEPS if slug in found]


def _step(slug: str, name: str, count: int) -> Step:
    return Step(name, url_for("vacancies.list_jobs", role_type=slug), count)

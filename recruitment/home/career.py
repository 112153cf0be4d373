"""The kinds of work there are, each with the jobs open in it now, and the steps of a career in social work."""

from collections.abc import Iterable
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
class Role:
    """A role type, the list of its vacancies, and how many of them are open."""

    slug: str
    label: str
    url: str
    count: int


def roles(instant: datetime) -> list[Role]:
    """Every role type, in the list's order, with or without open vacancies."""
    statement = (
        select(RoleType.slug, RoleType.name, func.count(Vacancy.id))
        .join(Vacancy, (Vacancy.role_type_id == RoleType.id) & is_open_at(Vacancy, instant), isouter=True)
        .group_by(RoleType.slug, RoleType.name, RoleType.position)
        .order_by(RoleType.position, RoleType.slug)
    )
    return [_role(slug, name, count) for slug, name, count in db.session.execute(statement)]


def career_steps(found: Iterable[Role]) -> list[Role]:
    """In the order of a career; a role type that the site's list no longer has is left out."""
    by_slug = {role.slug: role for role in found}
    return [by_slug[slug] for slug in STEPS if slug in by_slug]


def _role(slug: str, name: str, count: int) -> Role:
    return Role(slug, name, url_for("vacancies.list_jobs", role_type=slug), count)

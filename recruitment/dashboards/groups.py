"""Vacancies, views and registrations by kind of work and by team."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import case, func, select

from recruitment.dashboards.period import Period
from recruitment.dashboards.scope import Scope
from recruitment.database import db
from recruitment.employers.models import Team
from recruitment.registrations.models import Registration
from recruitment.vacancies.lifecycle import APPROVED, ENDED, is_open_at
from recruitment.vacancies.models import RoleType, Vacancy
from recruitment.visits.models import VacancyDayCount

NO_ROLE, NO_TEAM = "Not stated", "No team"


@dataclass(frozen=True)
class Group:
    """A kind of work or a team: open now, and in the period published, seen and registered for."""

    name: str
    open: int
    published: int
    views: int
    registrations: int


@dataclass(frozen=True)
class Groups:
    """By name. Two employers' teams of one name are one here, as they are in the search."""

    roles: list[Group]
    teams: list[Group]


def read_groups(scope: Scope, period: Period, instant: datetime) -> Groups:
    """One query counts by both at once; each is then summed up."""
    views, registrations = _views(period), _registrations(period)
    was_published = (Vacancy.publish_at >= period.begins) & (Vacancy.publish_at < min(period.ends, instant))
    numbers = (
        func.count(case((is_open_at(Vacancy, instant), 1))),
        func.count(case((was_published & Vacancy.status.in_((APPROVED, *ENDED)), 1))),
        func.coalesce(func.sum(views.c.number), 0),
        func.coalesce(func.sum(registrations.c.number), 0),
    )
    chosen = (
        select(RoleType.name, Team.name, *numbers)
        .select_from(Vacancy)
        .outerjoin(RoleType, RoleType.id == Vacancy.role_type_id)
        .outerjoin(Team, Team.id == Vacancy.team_id)
        .outerjoin(views, views.c.vacancy_id == Vacancy.id)
        .outerjoin(registrations, registrations.c.vacancy_id == Vacancy.id)
        .where(scope.owns(Vacancy.employer_id))
        .group_by(RoleType.name, Team.name)
    )
    rows = [tuple(row) for row in db.session.execute(chosen)]
    return Groups(_summed(rows, 0, NO_ROLE), _summed(rows, 1, NO_TEAM))


def _views(period: Period) -> Any:
    return (
        select(VacancyDayCount.vacancy_id, func.sum(VacancyDayCount.number).label("number"))
        .where(VacancyDayCount.day.between(period.first, period.last), VacancyDayCount.page == "vacancy")
        .group_by(VacancyDayCount.vacancy_id)
        .subquery()
    )


def _registrations(period: Period) -> Any:
    return (
        select(Registration.vacancy_id, func.count().label("number"))
        .where(Registration.created_at >= period.begins, Registration.created_at < period.ends)
        .group_by(Registration.vacancy_id)
        .subquery()
    )


def _summed(rows: Sequence[tuple[Any, ...]], column: int, unnamed: str) -> list[Group]:
    """Groups in which anything happened, by name; what has none comes last."""
    sums: dict[str | None, tuple[int, ...]] = {}
    for row in rows:
        so_far = sums.get(row[column], (0, 0, 0, 0))
        sums[row[column]] = tuple(whole + int(part) for whole, part in zip(so_far, row[2:], strict=True))
    named = sorted(sums.items(), key=lambda one: (one[0] is None, one[0] or ""))
    groups = [Group(name or unnamed, *counts) for name, counts in named]
    return [one for one in groups if one.open or one.published or one.views or one.registrations]

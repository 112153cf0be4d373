"""Keeping an employer's profile and teams; what follows in other rooms is told by signals."""

import re
from collections.abc import Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from recruitment.audit import trail
from recruitment.audit.records import NotPossible, add_record, change_record, remove_record
from recruitment.database import db, violated_constraint
from recruitment.employers.events import team_counted, team_merged, team_renamed, working_year_changed
from recruitment.employers.models import Employer, Team

WORKING_YEAR = ("full_time_week", "weeks_in_year")


def change_profile(employer: Employer, values: Mapping[str, Any], *, by: trail.Actor | None, version: int) -> None:
    """Write these columns over that version; pay follows a changed week. Raises ChangedMeanwhile."""
    changes = change_record(employer, values, "employer", by=by, employer_id=employer.id, version=version)
    if any(name in changes for name in WORKING_YEAR):
        working_year_changed.send(employer)


def slug_of(name: str) -> str:
    """A team's name as its value in filters: "Children in need" → "children-in-need"."""
    return re.sub(r"[\W_]+", "-", name.casefold()).strip("-")[:120] or "team"


def teams_of(employer: Employer) -> list[Team]:
    """By name."""
    wanted = select(Team).where(Team.employer_id == employer.id).order_by(Team.name, Team.id)
    return list(db.session.scalars(wanted))


def uses_of(team: Team) -> int:
    """How much in other rooms names it."""
    return sum(count for _, count in team_counted.send(team))


def add_team(employer: Employer, name: str, *, by: trail.Actor | None) -> None:
    """Raises NotPossible when there is one of this name."""
    try:
        team = Team(employer_id=employer.id, name=name, slug=slug_of(name))
        add_record(team, "team", by=by, employer_id=employer.id)
    except IntegrityError as problem:
        raise _named(problem) from problem


def rename_team(team: Team, name: str, *, by: trail.Actor | None) -> None:
    """Its vacancies follow, and so does its value in filters. Raises NotPossible."""
    changes = {"name": [team.name, name], "slug": [team.slug, slug_of(name)]}
    team.name, team.slug = name, slug_of(name)
    try:
        db.session.flush()
    except IntegrityError as problem:
        raise _named(problem) from problem
    trail.record("team renamed", team, by=by, employer_id=team.employer_id, changes=changes)
    team_renamed.send(team)


def merge_team(team: Team, into: Team, *, by: trail.Actor | None) -> None:
    """What names the one names the other, and the one is gone."""
    changes = {"merged_into": [team.name, into.name]}
    trail.record("team merged", team, by=by, employer_id=team.employer_id, changes=changes)
    team_merged.send(team, into=into, by=by)
    db.session.flush()
    db.session.delete(team)
    db.session.flush()


def remove_team(team: Team, *, by: trail.Actor | None) -> None:
    """Raises NotPossible while something names it."""
    if uses_of(team):
        raise NotPossible("Vacancies name this team: merge it with another one instead")
    remove_record(team, "team", by=by, employer_id=team.employer_id)


def _named(problem: IntegrityError) -> Exception:
    if violated_constraint(problem) == "uq_team_employer_id_slug":
        return NotPossible("There is a team of this name already: merge the two instead", "name")
    return problem

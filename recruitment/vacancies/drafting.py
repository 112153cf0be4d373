"""Writing a vacancy's fields: what follows from them is worked out, and every change is audited."""

import secrets
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from recruitment import clock
from recruitment.accounts.models import Account
from recruitment.audit import trail
from recruitment.database import db, violated_constraint
from recruitment.employers.keeping import slug_of
from recruitment.employers.models import Employer, Team
from recruitment.vacancies.models import RoleType, Vacancy
from recruitment.vacancies.reckoning import reckon
from recruitment.vacancies.versions import ChangedMeanwhile, flush

#: Without letters and digits that look alike.
ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
PLAIN_FIELDS = frozenset(
    {
        "reference",
        "source",
        "source_reference",
        "title",
        "grade",
        "positions",
        "contract_type",
        "contract_months",
        "hours_per_week",
        "weeks_per_year",
        "salary_min",
        "salary_max",
        "salary_unit",
        "salary_extras",
        "location",
        "postcode",
        "summary",
        "description",
        "publish_at",
        "closes_at",
        "interview_on",
        "starts_on",
        "registration_required",
        "dbs_level",
        "contact_name",
        "contact_email",
        "contact_phone",
        "apply_url",
        "is_example",
        "hiring_manager_id",
    }
)
LISTS = ("hours", "working_arrangement")


class ReferenceTaken(ValueError):
    """Another vacancy of the site has this reference."""


class UnknownRoleType(ValueError):
    """No role type has this slug."""


def draft_vacancy(employer: Employer, values: Mapping[str, Any], *, by: Account | None) -> Vacancy:
    """A new draft with these fields (names of the contract, Python types, pay in hundredths of a penny).

    Raises ReferenceTaken, UnknownRoleType.
    """
    instant = clock.now()
    vacancy = Vacancy(
        employer=employer,
        title="",
        reference=new_reference(),
        created_at=instant,
        updated_at=instant,
        edited_by_id=by.id if by else None,
    )
    stated = {name: [None, after] for name, (_, after) in write_fields(vacancy, values).items()}
    db.session.add(vacancy)
    _flush()
    trail.record("vacancy drafted", vacancy, by=by, employer_id=employer.id, changes=stated)
    return vacancy


def change_vacancy(vacancy: Vacancy, values: Mapping[str, Any], *, by: Account | None) -> dict[str, list[Any]]:
    """Write these fields; returns what changed: field → [before, after], as it is audited.

    Raises ReferenceTaken, UnknownRoleType, ChangedMeanwhile.
    """
    changes = write_fields(vacancy, values)
    if changes:
        vacancy.updated_at, vacancy.edited_by_id = clock.now(), by.id if by else None
        _flush()
        trail.record("vacancy changed", vacancy, by=by, employer_id=vacancy.employer_id, changes=changes)
    return changes


def write_fields(vacancy: Vacancy, values: Mapping[str, Any]) -> dict[str, list[Any]]:
    """Set what is given, and what follows from it; returns field → [before, after] fit for JSON. No audit."""
    changes: dict[str, list[Any]] = {}
    with db.session.no_autoflush:  # half-written, it may break a constraint, and nobody would name the error
        for name, value in values.items():
            before = value_of(vacancy, name)
            _set(vacancy, name, value)
            after = value_of(vacancy, name)
            if before != after:
                changes[name] = [plain(before), plain(after)]
        reckon(vacancy)
    return changes


def new_reference() -> str:
    """A reference that nobody can guess the next one of: 8 of 31 characters, 8.5 × 10¹¹ of them."""
    return "J" + "".join(secrets.choice(ALPHABET) for _ in range(8))


def value_of(vacancy: Vacancy, name: str) -> Any:
    """What stands in a field, by the name and in the type that writing it takes."""
    if name in LISTS:
        return sorted(getattr(vacancy, name))
    if name == "role_type":
        return vacancy.role_type.slug if vacancy.role_type else None
    if name == "team":
        return vacancy.team.name if vacancy.team else None
    return getattr(vacancy, name)


def _set(vacancy: Vacancy, name: str, value: Any) -> None:
    if name in LISTS:
        _set_list(vacancy, name, value)
    elif name == "role_type":
        vacancy.role_type = _role_type(value) if value else None
    elif name == "team":
        vacancy.team = _team(vacancy.employer, value) if value else None
    elif name in PLAIN_FIELDS:
        setattr(vacancy, name, value)
    else:
        raise KeyError(name)


def _set_list(vacancy: Vacancy, name: str, wanted: list[str]) -> None:
    """Touch only the rows that differ: replacing an equal row would insert its key before deleting it."""
    held = getattr(vacancy, name)
    for value in set(held) - set(wanted):
        held.remove(value)
    for value in sorted(set(wanted) - set(held)):
        held.append(value)


def _role_type(slug: str) -> RoleType:
    found = db.session.scalar(select(RoleType).where(RoleType.slug == slug))
    if found is None:
        raise UnknownRoleType(f"there is no role type {slug!r}")
    return found


def _team(employer: Employer, name: str) -> Team:
    slug = slug_of(name)
    found = db.session.scalar(select(Team).where(Team.employer_id == employer.id, Team.slug == slug))
    if found is None:
        found = Team(employer_id=employer.id, name=name, slug=slug)
        db.session.add(found)
    return found


def plain(value: Any) -> Any:
    """As JSON can hold it, for the trail."""
    if isinstance(value, date | datetime):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal) else value


def _flush() -> None:
    try:
        flush()
    except IntegrityError as problem:
        constraint = violated_constraint(problem)
        if constraint == "uq_vacancy_reference":
            raise ReferenceTaken("another vacancy has this reference") from problem
        if constraint == "uq_team_employer_id_slug":  # two colleagues named the same new team at once
            raise ChangedMeanwhile from problem
        raise

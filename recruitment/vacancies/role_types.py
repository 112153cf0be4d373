"""Keeping the list of role types, which all employers share."""

from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from recruitment.audit import trail
from recruitment.audit.records import NotPossible, add_record, move_record, remove_record
from recruitment.database import db, violated_constraint
from recruitment.employers.fit import NO_ADVERT
from recruitment.employers.keeping import slug_of
from recruitment.vacancies.models import RoleType, Vacancy

LONGEST_SLUG = 64


def all_role_types() -> list[RoleType]:
    """In the order of the filter."""
    return list(db.session.scalars(select(RoleType).order_by(RoleType.position, RoleType.id)))


def uses_of(role_type: RoleType) -> int:
    """How many vacancies have it, in every state and of every employer."""
    counted = select(func.count()).select_from(Vacancy).where(Vacancy.role_type_id == role_type.id)
    return db.session.scalar(counted) or 0


def add_role_type(name: str, *, by: trail.Actor | None) -> None:
    """Last in the order. Raises NotPossible when its value in filters is taken, or means that no post is."""
    position = max((one.position for one in all_role_types()), default=0) + 1
    slug = slug_of(name)[:LONGEST_SLUG].strip("-")
    if slug == NO_ADVERT:
        raise NotPossible("Enter another name: this one says that there is no post", "name")
    try:
        added = RoleType(name=name, slug=slug, position=position)
        add_record(added, "role type", by=by, employer_id=None)
    except IntegrityError as problem:
        if violated_constraint(problem) == "uq_role_type_slug":
            raise NotPossible("There is a role type of this name already", "name") from problem
        raise


def rename_role_type(role_type: RoleType, name: str, *, by: trail.Actor | None) -> None:
    """Its value in filters, feeds and imports stays: other systems hold on to it."""
    changes = {"name": [role_type.name, name]}
    role_type.name = name
    db.session.flush()
    trail.record("role type renamed", role_type, by=by, employer_id=None, changes=changes)


def move_role_type(role_type: RoleType, step: str, *, by: trail.Actor | None) -> None:
    """One place "up" or "down". Raises NotPossible at either end."""
    move_record(all_role_types(), role_type, step, "role type", by=by, employer_id=None)


def remove_role_type(role_type: RoleType, *, by: trail.Actor | None) -> None:
    """Raises NotPossible while a vacancy has it."""
    if uses_of(role_type):
        raise NotPossible("Vacancies have this role type, so it stays")
    remove_record(role_type, "role type", by=by, employer_id=None)

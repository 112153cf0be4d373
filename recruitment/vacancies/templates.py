"""What new vacancies can begin with: saved from a vacancy, kept apart from all of them."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import joinedload

from recruitment import clock
from recruitment.accounts.models import Account
from recruitment.audit import trail
from recruitment.database import db
from recruitment.employers.models import Employer
from recruitment.vacancies.choices import colleagues, role_types
from recruitment.vacancies.copying import values_of
from recruitment.vacancies.drafting import draft_vacancy, plain
from recruitment.vacancies.models import Vacancy, VacancyTemplate
from recruitment.vacancies.moves import SAVE_TEMPLATE, check

#: Kept as text in JSON, exact.
DECIMALS = ("hours_per_week", "weeks_per_year")


class NameTaken(ValueError):
    """The employer has a template of this name, and nobody said to replace it."""


def save_template(vacancy: Vacancy, name: str, *, replaces: bool, by: Account) -> VacancyTemplate:
    """Keep what the vacancy says, without reference and dates. Raises CannotMove, NameTaken."""
    check(SAVE_TEMPLATE, vacancy, by)
    held = _named(vacancy.employer, name)
    if held is not None and not replaces:
        raise NameTaken(f"there is a template {name!r}")
    template = held or VacancyTemplate(employer_id=vacancy.employer_id, name=name)
    template.field_values = {field: plain(value) for field, value in values_of(vacancy).items()}
    template.updated_at = clock.now()
    db.session.add(template)
    try:
        db.session.flush()
    except IntegrityError as problem:  # two colleagues took the same name at once
        raise NameTaken(f"there is a template {name!r}") from problem
    action = "template replaced" if held else "template saved"
    told = {"name": [None, name], "from": [None, vacancy.reference]}
    trail.record(action, template, by=by, employer_id=vacancy.employer_id, changes=told)
    return template


def begin_from(template: VacancyTemplate, title: str, *, by: Account) -> Vacancy:
    """A draft with what the template says; a role type or colleague that is gone is left out."""
    values: dict[str, Any] = {**template.field_values, "title": title}
    for name in DECIMALS:
        values[name] = Decimal(values[name]) if values.get(name) is not None else None
    if values.get("role_type") not in role_types():
        values["role_type"] = None
    if str(values.get("hiring_manager_id")) not in colleagues(template.employer):
        values["hiring_manager_id"] = None
    return draft_vacancy(template.employer, values, by=by)


def delete_template(template: VacancyTemplate, *, by: Account) -> None:
    """Vacancies that began with it stay as they are."""
    told = {"name": [template.name, None]}
    trail.record("template deleted", template, by=by, employer_id=template.employer_id, changes=told)
    db.session.delete(template)
    db.session.flush()


def templates_of(employers: Sequence[Employer]) -> list[VacancyTemplate]:
    """Theirs, by name."""
    wanted = select(VacancyTemplate).where(VacancyTemplate.employer_id.in_([one.id for one in employers]))
    ordered = wanted.options(joinedload(VacancyTemplate.employer)).order_by(VacancyTemplate.name, VacancyTemplate.id)
    return list(db.session.scalars(ordered))


def _named(employer: Employer, name: str) -> VacancyTemplate | None:
    wanted = select(VacancyTemplate).where(VacancyTemplate.employer_id == employer.id, VacancyTemplate.name == name)
    return db.session.scalar(wanted)

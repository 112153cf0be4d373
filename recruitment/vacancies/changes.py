"""Which vacancies change, on the public's pages, with a row that was written."""

from collections.abc import Collection

from sqlalchemy import or_, select

from recruitment.database import db
from recruitment.employers.models import Employer, Team
from recruitment.freshness.counter import Written
from recruitment.vacancies.models import RoleType, Vacancy, VacancyArrangement, VacancyHours

#: The first part of their primary key is the vacancy.
_OF_ONE = (Vacancy, VacancyHours, VacancyArrangement)
_ABOVE = {Employer: Vacancy.employer_id, Team: Vacancy.team_id, RoleType: Vacancy.role_type_id}


def vacancies_of(written: Collection[Written]) -> set[int]:
    """Their ids: vacancies themselves, those of their lists, and all of an employer, team or role type."""
    changed = {key[0] for kind, key in written if kind in _OF_ONE}
    above = [_ABOVE[kind] == key[0] for kind, key in written if kind in _ABOVE]
    if above:
        changed.update(db.session.scalars(select(Vacancy.id).where(or_(*above))))
    return changed

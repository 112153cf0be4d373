"""Which vacancies change, on the public's pages, with a row that was written."""

from collections.abc import Collection

from sqlalchemy import ColumnElement, or_, select

from recruitment.database import db
from recruitment.employers.models import Employer, Team
from recruitment.vacancies.models import RoleType, Vacancy, VacancyArrangement, VacancyHours


def vacancies_of(written: Collection[object]) -> set[int]:
    """Their ids: vacancies themselves, those of their lists, and all of an employer, team or role type."""
    changed = {one.id for one in written if isinstance(one, Vacancy)}
    lists = (one.vacancy_id for one in written if isinstance(one, VacancyHours | VacancyArrangement))
    changed.update(filter(None, lists))
    if above := _of_those_above(written):
        changed.update(db.session.scalars(select(Vacancy.id).where(or_(*above))))
    return changed


def _of_those_above(written: Collection[object]) -> list[ColumnElement[bool]]:
    above = (one for one in written if isinstance(one, Employer | Team | RoleType))
    columns = {Employer: Vacancy.employer_id, Team: Vacancy.team_id, RoleType: Vacancy.role_type_id}
    return [columns[type(one)] == one.id for one in above]

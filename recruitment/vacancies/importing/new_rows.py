"""Vacancies that an import makes, written in bulk: objects of the session would cost more than all else together."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from types import SimpleNamespace
from typing import Any, cast

from sqlalchemy import Table, insert, select

from recruitment.database import db
from recruitment.employers.models import Employer
from recruitment.freshness.counter import note_changed
from recruitment.vacancies.models import Vacancy, VacancyArrangement, VacancyHours

_COLUMNS = tuple(column.key for column in Vacancy.__table__.columns if column.key != "id")
_BLANK: Mapping[str, Any] = dict.fromkeys(_COLUMNS) | {
    "id": None,
    "title": "",
    "status": "draft",
    "is_example": False,
    "version_id": 1,
    "title_words": "",
    "summary_words": "",
    "all_words": "",
    "team": None,
    "role_type": None,
}
_LISTS = {"hours": VacancyHours, "working_arrangement": VacancyArrangement}


def blank_vacancy(employer: Employer, instant: datetime, **stated: Any) -> Vacancy:
    """A draft with a vacancy's every attribute, for the rules that read and write them; no session knows it."""
    lists: dict[str, list[str]] = {name: [] for name in _LISTS}
    values = {**_BLANK, **lists, "employer": employer, "created_at": instant, "updated_at": instant, **stated}
    return cast(Vacancy, SimpleNamespace(**values))


def insert_all(vacancies: Sequence[Vacancy]) -> None:
    """Write them, whose teams and role types have been flushed, and note the change."""
    if not vacancies:
        return
    db.session.execute(insert(cast(Table, Vacancy.__table__)), [_row(one) for one in vacancies])
    references = [one.reference for one in vacancies]
    written = db.session.execute(select(Vacancy.reference, Vacancy.id).where(Vacancy.reference.in_(references)))
    ids = {row.reference: row.id for row in written}
    for name, model in _LISTS.items():
        rows = [{"vacancy_id": ids[one.reference], "value": value} for one in vacancies for value in getattr(one, name)]
        if rows:
            db.session.execute(insert(cast(Table, model.__table__)), rows)
    note_changed(ids.values())


def _row(vacancy: Vacancy) -> dict[str, Any]:
    row = {name: getattr(vacancy, name) for name in _COLUMNS}
    row["employer_id"] = vacancy.employer.id
    row["team_id"] = vacancy.team.id if vacancy.team else None
    row["role_type_id"] = vacancy.role_type.id if vacancy.role_type else None
    return row

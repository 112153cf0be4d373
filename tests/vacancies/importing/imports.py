"""Files and mappings for tests of the import."""

from pathlib import Path
from typing import Any

from sqlalchemy import select

from recruitment import clock
from recruitment.database import db, transaction
from recruitment.vacancies.importing.conversion import Overrides
from recruitment.vacancies.importing.mapping import Mapping
from recruitment.vacancies.importing.mapping_file import read_mapping
from recruitment.vacancies.importing.order import ImportOrder
from recruitment.vacancies.importing.report import Report
from recruitment.vacancies.importing.run import import_vacancies
from recruitment.vacancies.models import Vacancy
from tests.factories.employers import make_employer
from tests.factories.vacancies import make_role_types

#: A row that passes the advert checks.
WHOLE = {
    "source": "Payroll",
    "source_reference": "A-1",
    "title": "Youth worker",
    "role_type": "youth-worker",
    "team": "Young Islington",
    "contract_type": "permanent",
    "hours": "full-time;part-time",
    "location": "Upper Street",
    "salary_min": "18.5025",
    "salary_max": "19.75",
    "salary_unit": "hour",
    "description": "Work with young people.",
    "closes_at": "2026-07-31",
    "dbs_level": "enhanced",
    "contact_email": "hr@example.org",
}


def set_up() -> None:
    """An employer and the role types."""
    with transaction():
        make_employer()
        make_role_types()


def csv_of(path: Path, *rows: dict[str, str], delimiter: str = ",") -> Path:
    """A file of these rows, every cell quoted; columns are the first row's."""
    lines = [list(rows[0]), *([row.get(name, "") for name in rows[0]] for row in rows)]
    quoted = (delimiter.join('"' + cell.replace('"', '""') + '"' for cell in line) for line in lines)
    path.write_text("\r\n".join(quoted) + "\r\n", encoding="utf-8", newline="")
    return path


def run(path: Path, *, closes: str | None = None, as_examples: bool = False, **order: Any) -> Report:
    """The import as the command would run it."""
    closes_at = clock.parse_instant(closes, closing=True) if closes else None
    order.setdefault("employer", "islington")
    db.session.rollback()
    return import_vacancies(ImportOrder(path, overrides=Overrides(closes_at, as_examples), **order))


def mapping(**told: Any) -> Mapping:
    """A mapping of a system called "payroll" whose column "No" is the reference and "Title" the title."""
    fields = {"source_reference": "No", "title": "Title"} | told.pop("fields", {})
    return read_mapping({"source": "payroll", "fields": fields} | told)


def vacancies() -> list[Vacancy]:
    """All there are, by their source's reference, read again."""
    db.session.rollback()
    return list(db.session.scalars(select(Vacancy).order_by(Vacancy.source_reference, Vacancy.id)))


def only() -> Vacancy:
    """The one vacancy there is."""
    (vacancy,) = vacancies()
    return vacancy

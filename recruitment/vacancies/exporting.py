"""Every vacancy of the site as a file that the importer reads back: CSV, JSON or JSON Lines, one row each."""

import csv
import json
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, TextIO

from sqlalchemy import Select, func, select

from recruitment.database import db
from recruitment.employers.models import Employer
from recruitment.pay.salary import decimal_pounds
from recruitment.vacancies import published, record
from recruitment.vacancies.drafting import value_of
from recruitment.vacancies.importing import fields
from recruitment.vacancies.importing.formulas import guard
from recruitment.vacancies.models import Vacancy

#: The contract's fields in its order, without what follows from them.
FIELDS = tuple(name for name in record.FIELDS if name in fields.FIELDS)
_MONEY = ("salary_min", "salary_max")
_PIECE = 500

Progress = Callable[[int], None]


class UnknownFormat(ValueError):
    """The file's name says none of the formats."""


def export_vacancies(path: Path, employer: Employer | None = None, watch: Progress = lambda done: None) -> int:
    """Write all of the site's vacancies, drafts too, or an employer's; the file appears whole. Returns how many.

    `watch` is told each row. Raises UnknownFormat, OSError.
    """
    writer = _WRITERS.get(path.suffix.lower())
    if writer is None:
        raise UnknownFormat(f"{path.name} ends in none of {', '.join(_WRITERS)}")
    with _whole_file(path) as file:
        return writer(file, _watched(_all(employer), watch))


def _watched(vacancies: Iterable[Vacancy], watch: Progress) -> Iterator[dict[str, Any]]:
    for vacancy in vacancies:
        yield {name: stored_value(vacancy, name) for name in FIELDS}
        watch(1)


def count_vacancies(employer: Employer | None = None) -> int:
    """How many rows there will be."""
    return db.session.scalar(_of(select(func.count(Vacancy.id)), employer)) or 0


def stored_value(vacancy: Vacancy, name: str) -> Any:
    """What is stored in a field: pounds exact, an employer's slug, a team's name, several values sorted."""
    if name == "employer":
        return vacancy.employer.slug
    value = value_of(vacancy, name)
    return decimal_pounds(value) if name in _MONEY and value is not None else value


def cell_of(value: Any) -> str:
    """As CSV holds it, guarded against spreadsheets; instants in ISO 8601 with their offset."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return ";".join(value)
    if isinstance(value, date | datetime):
        return value.isoformat()
    return f"{value:f}" if isinstance(value, Decimal) else guard(str(value))


def _all(employer: Employer | None) -> Iterator[Vacancy]:
    statement = _of(published.whole(), employer).order_by(Vacancy.id).execution_options(yield_per=_PIECE)
    yield from db.session.scalars(statement)


def _of(statement: Select[Any], employer: Employer | None) -> Select[Any]:
    return statement if employer is None else statement.where(Vacancy.employer_id == employer.id)


@contextmanager
def _whole_file(path: Path) -> Iterator[TextIO]:
    """A file beside it, put in its place when all went well."""
    partial = path.with_name(f"{path.name}.partial")
    encoding = "utf-8-sig" if path.suffix.lower() == ".csv" else "utf-8"  # Excel knows UTF-8 by its mark alone
    try:
        with partial.open("w", encoding=encoding, newline="") as file:
            yield file
        os.replace(partial, path)
    finally:
        partial.unlink(missing_ok=True)


def _csv(file: TextIO, rows: Iterable[dict[str, Any]]) -> int:
    writer = csv.writer(file)
    writer.writerow(FIELDS)
    return sum(bool(writer.writerow([cell_of(values[name]) for name in FIELDS])) for values in rows)


def _json(file: TextIO, rows: Iterable[dict[str, Any]]) -> int:
    count = 0
    for count, values in enumerate(rows, 1):
        file.write(("[\n" if count == 1 else ",\n") + _object(values))
    file.write("\n]\n" if count else "[]\n")
    return count


def _json_lines(file: TextIO, rows: Iterable[dict[str, Any]]) -> int:
    return sum(bool(file.write(_object(values) + "\n")) for values in rows)


def _object(values: dict[str, Any]) -> str:
    return json.dumps({name: record.plain(value) for name, value in values.items()}, ensure_ascii=False)


_WRITERS = {".csv": _csv, ".json": _json, ".jsonl": _json_lines, ".ndjson": _json_lines}

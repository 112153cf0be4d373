"""Taking people's details away as a file: one table of columns, one writer for each kind of file.

No cell is a formula (see vacancies.importing.formulas). Who is still unnamed leaves without name, address and message.
Adjustments stay behind: a file may be handed to whoever hires.
"""

import csv
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from io import BytesIO, StringIO
from typing import Any

from sqlalchemy import select
from xlsxwriter import Workbook  # type: ignore[import-untyped]

from recruitment import clock
from recruitment.accounts.models import Account
from recruitment.audit import trail
from recruitment.database import db
from recruitment.registrations.models import EXPERIENCE, STAGES, Registration
from recruitment.registrations.people import visible, whole
from recruitment.registrations.talent_pool import PeopleSearch, ordered
from recruitment.vacancies.importing.formulas import guard

Cell = str | int | None
#: Headings, and what stands below them.
COLUMNS: dict[str, Callable[[Registration], Cell]] = {
    "Reference": lambda one: one.reference,
    "Name": lambda one: one.name if one.is_named else None,
    "Email address": lambda one: one.email_as_typed if one.is_named else None,
    "Phone number": lambda one: one.phone if one.is_named else None,
    "Message": lambda one: one.message if one.is_named else None,
    "Employer": lambda one: one.employer.name,
    "Vacancy": lambda one: one.vacancy.title if one.vacancy else None,
    "Vacancy reference": lambda one: one.vacancy.reference if one.vacancy else None,
    "Kinds of work": lambda one: "; ".join(role.name for role in one.role_types),
    "Hours": lambda one: "; ".join(one.hours),
    "Ways of working": lambda one: "; ".join(one.arrangements),
    "Pay wanted (pounds a year)": lambda one: one.pay_wanted,
    "Experience": lambda one: EXPERIENCE[one.experience] if one.experience else None,
    "Social Work England number": lambda one: one.professional_number if one.is_named else None,
    "Stage": lambda one: STAGES[one.stage],
    "Looked after by": lambda one: one.owner.name if one.owner else None,
    "Next step due on": lambda one: _iso(one.due_on),
    "Received at": lambda one: _iso(clock.to_london(one.created_at).replace(microsecond=0)),
    "Address confirmed": lambda one: "yes" if one.confirmed_at else "no",
    "Kept until": lambda one: _iso(one.expires_on),
}


def export_people(search: PeopleSearch, kind: str, *, reason: str, by: Account) -> bytes:
    """The file of those the signed-in account may see who fit: recorded with reason and number for each employer."""
    chosen = ordered(search.narrow(visible(select(Registration)), clock.today()), search.sort)
    found = db.session.scalars(chosen.options(*whole())).all()
    _record(found, reason, by)
    return WRITERS[kind](rows(found))


def rows(people: Iterable[Registration]) -> Iterable[list[Cell]]:
    """A row each."""
    for one in people:
        yield [cell(one) for cell in COLUMNS.values()]


def write_csv(table: Iterable[list[Cell]]) -> bytes:
    """In UTF-8 with its mark, by which Excel knows it."""
    file = StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(COLUMNS)
    writer.writerows([guard(cell) if isinstance(cell, str) else cell for cell in row] for row in table)
    return file.getvalue().encode("utf-8-sig")


def write_xlsx(table: Iterable[list[Cell]]) -> bytes:
    """Text stays text: no formula, no link, no number made of it. Nothing is written to disk."""
    file = BytesIO()
    plain = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}
    with Workbook(file, plain) as workbook:
        sheet = workbook.add_worksheet("People")
        sheet.write_row(0, 0, list(COLUMNS), workbook.add_format({"bold": True}))
        sheet.freeze_panes(1, 1)
        for number, row in enumerate(table, 1):
            _write_row(sheet, number, row)
        sheet.autofilter(0, 0, max(1, sheet.dim_rowmax or 0), len(COLUMNS) - 1)
        sheet.set_column(0, len(COLUMNS) - 1, 22)
    return file.getvalue()


def _write_row(sheet: Any, number: int, row: list[Cell]) -> None:
    for column, cell in enumerate(row):
        if isinstance(cell, str):
            sheet.write_string(number, column, guard(cell))
        elif cell is not None:
            sheet.write_number(number, column, cell)


def _record(found: Sequence[Registration], reason: str, by: Account) -> None:
    if not found:
        nothing = {"reason": [None, reason], "rows": [None, 0]}
        trail.record("people exported", by, by=by, employer_id=by.employer_id, changes=nothing)
    for employer in {one.employer_id: one.employer for one in found}.values():
        count = sum(one.employer_id == employer.id for one in found)
        changes = {"reason": [None, reason], "rows": [None, count]}
        trail.record("people exported", employer, by=by, employer_id=employer.id, changes=changes)


def _iso(value: date | datetime | None) -> str | None:
    return value.isoformat() if value is not None else None


#: One more kind of file is one more writer.
WRITERS: dict[str, Callable[[Iterable[list[Cell]]], bytes]] = {"csv": write_csv, "xlsx": write_xlsx}
MIMETYPES = {
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}

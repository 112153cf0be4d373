"""The first pass over a file: opened, understood, and every row of it checked."""

from collections.abc import Mapping
from contextlib import AbstractContextManager, ExitStack
from typing import IO

from sqlalchemy import select

from recruitment.database import db
from recruitment.vacancies.importing.checking import FirstPass
from recruitment.vacancies.importing.conversion import Converter
from recruitment.vacancies.importing.mapping import own_mapping
from recruitment.vacancies.importing.order import ImportOrder, Progress
from recruitment.vacancies.importing.problems import Problem
from recruitment.vacancies.importing.reading import open_table
from recruitment.vacancies.importing.rejects import rejected_rows
from recruitment.vacancies.importing.table import Table
from recruitment.vacancies.models import RoleType


def check_file(order: ImportOrder, employer_id: int, waiting: IO[str], progress: Progress) -> FirstPass:
    """Everything the file says, checked. Candidates are noted in `waiting`. Raises ImportRefused."""
    size = order.path.stat().st_size
    with ExitStack() as stack:
        table = stack.enter_context(_opened(order))
        checked = FirstPass(_converter(order, table), employer_id, waiting)
        if order.skip_invalid:
            checked.rejects = stack.enter_context(rejected_rows(order.rejected_path, table.columns))
        checked.most_rows = order.most_rows
        if order.close_missing:
            checked.present = set()
        checked.run(table, lambda done: progress.checking(done, size))
    return checked


def add_rejected(order: ImportOrder, late: Mapping[int, tuple[Problem, ...]], *, goes_on: bool) -> None:
    """Rows that the second pass had to reject, by line, go to the same file as those of the first."""
    with _opened(order) as table, rejected_rows(order.rejected_path, table.columns, goes_on=goes_on) as rejects:
        for row in table.rows:
            if row.line in late:
                rejects.write(row, late[row.line])


def _opened(order: ImportOrder) -> AbstractContextManager[Table]:
    told = order.mapping
    encoding, delimiter = (told.encoding, told.delimiter) if told else (None, None)
    return open_table(order.path, encoding=encoding, delimiter=delimiter, has_mapping=told is not None)


def _converter(order: ImportOrder, table: Table) -> Converter:
    role_types = list(db.session.scalars(select(RoleType.slug).order_by(RoleType.id)))
    mapping = order.mapping or own_mapping(table.columns)
    return Converter(
        mapping, table.columns, employer=order.employer, role_types=role_types, overrides=order.overrides
    )

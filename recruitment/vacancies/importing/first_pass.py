"""The first pass over a file: opened, understood, and every row of it checked."""

from contextlib import ExitStack
from typing import IO

from sqlalchemy import select

from recruitment.database import db
from recruitment.vacancies.importing.checking import FirstPass
from recruitment.vacancies.importing.conversion import Converter
from recruitment.vacancies.importing.mapping import own_mapping
from recruitment.vacancies.importing.order import ImportOrder, Progress
from recruitment.vacancies.importing.reading import open_table
from recruitment.vacancies.importing.rejects import rejected_rows
from recruitment.vacancies.importing.table import Table
from recruitment.vacancies.models import RoleType


def check_file(order: ImportOrder, employer_id: int, waiting: IO[str], progress: Progress) -> FirstPass:
    """Everything the file says, checked. Candidates are noted in `waiting`. Raises ImportRefused."""
    told = order.mapping
    size = order.path.stat().st_size
    encoding, delimiter = (told.encoding, told.delimiter) if told else (None, None)
    with ExitStack() as stack:
        opened = open_table(order.path, encoding=encoding, delimiter=delimiter, has_mapping=told is not None)
        table = stack.enter_context(opened)
        checked = FirstPass(_converter(order, table), employer_id, waiting)
        if order.skip_invalid:
            checked.rejects = stack.enter_context(rejected_rows(order.rejected_path, table.columns))
        if order.close_missing:
            checked.present = set()
        checked.run(table, lambda done: progress.checking(done, size))
    return checked


def _converter(order: ImportOrder, table: Table) -> Converter:
    role_types = list(db.session.scalars(select(RoleType.slug).order_by(RoleType.id)))
    mapping = order.mapping or own_mapping(table.columns)
    return Converter(
        mapping, table.columns, employer=order.employer, role_types=role_types, overrides=order.overrides
    )

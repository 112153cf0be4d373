"""A row in every table, made from the models' metadata alone: a new table is filled without help."""

import importlib
import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import (
    CheckConstraint,
    Column,
    Connection,
    MetaData,
    TypeDecorator,
    func,
    insert,
    select,
    table,
)

from recruitment.database import Base
from tests.house_rules.sources import modules

ONE_OF = re.compile(r"(\w+) IN \('([^']+)'")
#: Columns whose CHECK wants more than a value of their type.
SPECIAL: dict[tuple[str, str], Any] = {
    ("account", "role"): "administrator",
    ("account", "employer_id"): None,
    ("vacancy", "closes_at"): datetime(2026, 7, 1, tzinfo=UTC),
}
ROW_ID = 1000


def all_models() -> MetaData:
    """Every table of the site, whether or not a door has needed it yet."""
    for module in modules():
        if module.name.endswith(".models"):
            importlib.import_module(module.name)
    return Base.metadata


def fill(connection: Connection, value: Callable[["Column[Any]"], Any] | None = None) -> None:
    """Put one row into each table, its foreign keys set: what a migration loses shows. `value`: another than usual."""
    of = value or value_of
    for one in all_models().sorted_tables:
        connection.execute(insert(one).values({column.name: of(column) for column in one.columns}))


def counts(connection: Connection, tables: set[str]) -> dict[str, int]:
    """How many rows these tables have."""
    return {name: connection.scalar(select(func.count()).select_from(table(name))) or 0 for name in tables}


def value_of(column: "Column[Any]") -> Any:
    """What the row of its table holds."""
    name = (column.table.name, column.name)
    if name in SPECIAL:
        return SPECIAL[name]
    if column.foreign_keys or (column.primary_key and stored_as(column) is int):
        return ROW_ID
    return _first_allowed(column) or (None if column.nullable else _of_type(column))


def _first_allowed(column: "Column[Any]") -> str | None:
    """The first of the values that a CHECK of its table lists for the column."""
    for constraint in column.table.constraints:
        if isinstance(constraint, CheckConstraint):
            for name, value in ONE_OF.findall(str(constraint.sqltext)):
                if name == column.name:
                    return str(value)
    return None


def _of_type(column: "Column[Any]") -> Any:
    samples: dict[type, Any] = {
        bool: False,
        date: date(2026, 6, 15),
        datetime: datetime(2026, 6, 15, 8, tzinfo=UTC),
        dict: {},
        list: [],
        bytes: b"x",
        str: "x",
    }
    return samples.get(stored_as(column), 1)


def stored_as(column: "Column[Any]") -> type:
    """The type of Python that its values have."""
    kind = column.type.impl_instance if isinstance(column.type, TypeDecorator) else column.type
    return kind.python_type

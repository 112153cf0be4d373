"""Many rows at once, written and found quickly on either database."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ARRAY, ColumnElement, Table, any_, bindparam, func, insert, select

from recruitment.database import db


def insert_rows(table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Many rows of the same columns, in the caller's transaction.

    PostgreSQL's driver sends many rows one by one: there each column goes as a list, which takes a fifth of the time.
    """
    if not rows:
        return
    if not _is_postgresql():
        db.session.execute(insert(table), list(rows))
        return
    columns = [table.c[name] for name in rows[0]]
    lists = [func.unnest(_as_list(one, [row[one.name] for row in rows])) for one in columns]
    db.session.execute(insert(table).from_select(columns, select(*lists)))


def is_among(column: Any, values: Sequence[Any]) -> ColumnElement[bool]:
    """Whether a column has one of many values.

    Written out, each of them is a parameter that SQLAlchemy, PostgreSQL's driver and its planner read one by one.
    """
    if not _is_postgresql():
        among: ColumnElement[bool] = column.in_(values)
        return among
    return column == any_(_as_list(column, values))


def _as_list(column: Any, values: Sequence[Any]) -> Any:
    """One parameter."""
    return bindparam(None, list(values), ARRAY(column.type))


def _is_postgresql() -> bool:
    return db.engine.dialect.name == "postgresql"

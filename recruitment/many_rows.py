"""Writing many rows at once, quickly on either database."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ARRAY, Table, bindparam, func, insert, select

from recruitment.database import db


def insert_rows(table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Many rows of the same columns, in the caller's transaction.

    PostgreSQL's driver sends many rows one by one: there each column goes as a list, which takes a fifth of the time.
    """
    if not rows:
        return
    if db.engine.dialect.name != "postgresql":
        db.session.execute(insert(table), list(rows))
        return
    columns = [table.c[name] for name in rows[0]]
    lists = [func.unnest(bindparam(None, [row[one.name] for row in rows], ARRAY(one.type))) for one in columns]
    db.session.execute(insert(table).from_select(columns, select(*lists)))

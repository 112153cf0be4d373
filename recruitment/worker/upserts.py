"""Writing a row whether or not it is there, in one statement on both databases."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import ColumnElement
from sqlalchemy.dialects import postgresql, sqlite

from recruitment.database import Base, db


def upsert(
    model: type[Base],
    key: Mapping[str, object],
    values: Mapping[str, object],
    *,
    only_new: Mapping[str, object] | None = None,
    where: ColumnElement[bool] | None = None,
) -> Any:
    """Insert key and values, or give the row of the key these values, where it fits.

    `only_new`: what a new row gets beside them, and an old one keeps. Executed, it returns the key of the row that was
    written, or nothing.
    """
    insert: Any = sqlite.insert if db.engine.dialect.name == "sqlite" else postgresql.insert
    columns = [getattr(model, name) for name in key]
    statement = insert(model).values(**key, **values, **(only_new or {}))
    return statement.on_conflict_do_update(index_elements=columns, set_=dict(values), where=where).returning(*columns)

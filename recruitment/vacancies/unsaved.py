"""A vacancy as it would be with what was typed, for as long as it takes to look at it."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from recruitment.database import db, is_writing
from recruitment.vacancies.drafting import write_fields
from recruitment.vacancies.models import Vacancy


@contextmanager
def as_typed(vacancy: Vacancy, values: Mapping[str, Any]) -> Iterator[None]:
    """Inside, its fields say this; afterwards everything is read again. Nothing reaches the database.

    Raises RuntimeError in a writing transaction, which it would end.
    """
    if is_writing():
        raise RuntimeError("what is only looked at is looked at before anything is written")
    with db.session.no_autoflush:
        try:
            write_fields(vacancy, values)
            yield
        finally:
            db.session.rollback()

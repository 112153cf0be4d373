"""Rows that HR keeps: added, changed and removed with their values in the trail, never over somebody else's change."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import inspect
from sqlalchemy.orm.exc import StaleDataError

from recruitment.audit import trail
from recruitment.database import db

#: They say nothing that a person entered.
UNTOLD = ("id", "version_id", "position")
STEPS = {"up": -1, "down": 1}


class ChangedMeanwhile(StaleDataError):
    """Somebody else changed the row since it was read."""


class NotPossible(ValueError):
    """What was asked for can't be done; `field` is the one to mend, empty for none."""

    def __init__(self, words: str, field: str = "") -> None:
        super().__init__(words)
        self.field = field


def add_record(row: Any, what: str, *, by: trail.Actor | None, employer_id: int | None) -> None:
    """Add a row; the trail says "<what> added" with every value that was stated."""
    db.session.add(row)
    db.session.flush()
    stated = {name: [None, value] for name, value in told(row).items() if value is not None}
    trail.record(f"{what} added", row, by=by, employer_id=employer_id, changes=stated)


def change_record(
    row: Any, values: Mapping[str, Any], what: str, *, by: trail.Actor | None, employer_id: int | None, version: int
) -> dict[str, list[Any]]:
    """Write these columns over that version; returns field → [before, after]. Raises ChangedMeanwhile."""
    if row.version_id != version:
        raise ChangedMeanwhile
    changes = {}
    for name, value in values.items():
        before = getattr(row, name)
        if before != value:
            changes[name] = [plain(before), plain(value)]
            setattr(row, name, value)
    if changes:
        _flush()
        trail.record(f"{what} changed", row, by=by, employer_id=employer_id, changes=changes)
    return changes


def move_record(
    rows: list[Any], row: Any, step: str, what: str, *, by: trail.Actor | None, employer_id: int | None
) -> None:
    """One place "up" or "down" among rows in order, which are numbered anew. Raises NotPossible at either end."""
    place = rows.index(row)
    to = place + STEPS.get(step, 0)
    if to == place or not 0 <= to < len(rows):
        raise NotPossible("It can’t be moved further")
    rows[place], rows[to] = rows[to], rows[place]
    for position, one in enumerate(rows, 1):
        one.position = position
    _flush()
    trail.record(f"{what} moved", row, by=by, employer_id=employer_id, changes={"position": [place + 1, to + 1]})


def remove_record(row: Any, what: str, *, by: trail.Actor | None, employer_id: int | None) -> None:
    """Delete a row; the trail keeps what it said. Raises ChangedMeanwhile when it is gone already."""
    said = {name: [value, None] for name, value in told(row).items() if value is not None}
    trail.record(f"{what} removed", row, by=by, employer_id=employer_id, changes=said)
    db.session.delete(row)
    _flush()


def told(row: Any) -> dict[str, Any]:
    """What stands in a row's own columns, as JSON can hold it."""
    names = [column.key for column in inspect(type(row)).column_attrs if column.key not in UNTOLD]
    return {name: plain(getattr(row, name)) for name in names}


def plain(value: Any) -> Any:
    """As JSON can hold it."""
    if isinstance(value, date | datetime):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal) else value


def _flush() -> None:
    try:
        db.session.flush()
    except StaleDataError as problem:
        raise ChangedMeanwhile from problem

"""Entries of the trail for tests."""

from dataclasses import dataclass
from typing import Any

from recruitment.audit.trail import record
from recruitment.database import transaction


@dataclass(frozen=True)
class Thing:
    """Something that things are done to, of whatever table."""

    id: int
    __tablename__: str = "vacancy"


@dataclass(frozen=True)
class Person:
    """Somebody who acts."""

    id: int
    name: str
    email: str = ""


ADA, BO = Person(1, "Ada Lovelace"), Person(2, "Bo Persson")
VACANCY = Thing(17)


def act(action: str = "vacancy changed", thing: Any = VACANCY, by: Any = ADA, **more: Any) -> None:
    """One act in a transaction of its own; employer 1 unless `employer_id` says another."""
    with transaction():
        record(action, thing, by=by, **({"employer_id": 1} | more))

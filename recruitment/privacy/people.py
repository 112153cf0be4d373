"""Everything that the site holds of one address: shown, given away, erased. The trail keeps how much, never of whom."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from recruitment import clock
from recruitment.accounts.models import Account
from recruitment.audit import trail
from recruitment.employers.profile import all_employers
from recruitment.privacy.holders import Things, erase_all_of, held_of
from recruitment.privacy.words import Rows, told


class NotYours(Exception):
    """What one address left may be with several employers: only who sees them all may act on it."""


@dataclass(frozen=True)
class Person:
    """What is held of an address, by holder."""

    email: str
    held: dict[str, Things]

    @property
    def told(self) -> dict[str, list[Rows]]:
        """Holder → its things, in words."""
        return {name: told(things) for name, things in self.held.items()}

    def as_json(self) -> str:
        """To give to the person."""
        told = {"email": self.email, "written": clock.now().isoformat(), "held": self.held}
        return json.dumps(told, ensure_ascii=False, indent=2)


def sees_everything(account: Account) -> bool:
    """Administrators do; and whoever belongs to the one employer of the site."""
    return account.employer_id is None or len(all_employers()) == 1


def look_up(email: str, *, by: Account) -> Person:
    """What is held of a case-folded address. Raises NotYours."""
    return _read(email, "person looked up", by, "")


def export(email: str, reason: str, *, by: Account) -> Person:
    """The same, to take it away for the person. Raises NotYours."""
    return _read(email, "person exported", by, reason)


def erase(email: str, reason: str, *, by: Account) -> dict[str, int]:
    """All of it, from the database and its files; holder → how many things. Raises NotYours."""
    _check(by)
    erased = erase_all_of(email)
    _record("person erased", erased, by, reason)
    return erased


def _read(email: str, action: str, by: Account, reason: str) -> Person:
    _check(by)
    person = Person(email, held_of(email))
    _record(action, {name: len(things) for name, things in person.held.items()}, by, reason)
    return person


def _check(by: Account) -> None:
    if not sees_everything(by):
        raise NotYours


def _record(action: str, numbers: Mapping[str, int], by: Account, reason: str) -> None:
    changes: dict[str, object] = {name.lower(): [None, number] for name, number in numbers.items()}
    if reason:
        changes["reason"] = [None, reason]
    trail.record(action, by, by=by, employer_id=by.employer_id, changes=changes)

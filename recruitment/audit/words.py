"""Entries of the trail in words."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from recruitment.access import ROLE_NAMES
from recruitment.audit.models import AuditEntry
from recruitment.audit.things import label_of, names_of, page_of
from recruitment.web.template_filters import date_in_words, instant_in_words

#: A whole advert would drown the page; the entry keeps all of it.
LONGEST = 160
NOTHING = "nothing"
#: As entries keep a moment.
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?\+00:00$")
DAY = re.compile(r"\d{4}-\d\d-\d\d$")
#: Fields whose names are short for something.
SHORT = re.compile(r"\b(dbs|url)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Change:
    """A field that changed; without values when it is an applicant's, or too much to tell."""

    label: str
    before: str = ""
    after: str = ""
    has_values: bool = True

    @property
    def is_new(self) -> bool:
        """Nothing stood there before."""
        return self.before == NOTHING


@dataclass(frozen=True)
class Told:
    """One act, in words."""

    id: int
    at: datetime
    who: str
    action: str
    changes: list[Change]
    kind: str = ""
    thing: str = ""
    url: str = ""


def in_words(entry: AuditEntry, name: str = "") -> Told:
    """An entry; `name` is what its thing is called, if it is still there."""
    thing = name or (f"number {entry.thing_id}" if entry.thing_id != "0" else "with an unknown address")
    return Told(
        entry.id,
        entry.at,
        entry.actor_name,
        entry.action.capitalize(),
        [_change(field, values) for field, values in entry.changes.items()],
        label_of(entry.thing_kind),
        thing,
        page_of(entry.thing_kind, entry.thing_id) if name else "",
    )


def all_in_words(entries: Sequence[AuditEntry]) -> list[Told]:
    """A page of entries, with the names of their things read together."""
    names = {kind: names_of(kind, ids) for kind, ids in _ids_by_kind(entries)}
    return [in_words(entry, names[entry.thing_kind].get(entry.thing_id, "")) for entry in entries]


def _ids_by_kind(entries: Iterable[AuditEntry]) -> Iterator[tuple[str, set[str]]]:
    kinds: dict[str, set[str]] = {}
    for entry in entries:
        kinds.setdefault(entry.thing_kind, set()).add(entry.thing_id)
    yield from kinds.items()


def _change(field: str, values: object) -> Change:
    label = SHORT.sub(lambda found: found[0].upper(), field.replace("_", " ").capitalize())
    if isinstance(values, list) and len(values) == 2:
        before, after = (ROLE_NAMES.get(one, one) if field == "role" else one for one in values)
        return Change(label, _plain(before), _plain(after))
    return Change(label, has_values=False)


def _plain(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        value = ", ".join(str(one) for one in value)
    if isinstance(value, str) and INSTANT.match(value):
        return instant_in_words(datetime.fromisoformat(value))
    if isinstance(value, str) and DAY.match(value):
        return date_in_words(date.fromisoformat(value))
    text = "" if value is None else " ".join(str(value).split())
    return f"{text[:LONGEST].rstrip()} …" if len(text) > LONGEST else text or NOTHING

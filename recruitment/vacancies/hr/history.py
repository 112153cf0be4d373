"""What was done to a vacancy, in words: who, when, from what to what."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from recruitment.audit import trail
from recruitment.audit.models import AuditEntry
from recruitment.vacancies.difference import Piece, difference
from recruitment.vacancies.forms.sections import BY_FIELD
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.wording import NOT_STATED, in_words

#: On the vacancy's page; the rest stands on a page of its own.
EVENTS_SHOWN = 10
PER_PAGE = 50
#: Told word by word, when they had words before and after.
LONG_TEXTS = ("description", "summary", "salary_extras")
#: What somebody wrote about a move, told whole.
SAID = ("note", "comment")
#: Fields that other pages write.
OTHER_LABELS = {
    "status": "State",
    "outcome": "Outcome",
    "publish_at": "Published from",
    "source": "Source",
    "source_reference": "Reference at the source",
    "is_example": "Example",
    "copied_from": "Copied from",
    "copied_to": "The copy",
    "together_with": "Done together with",
}


@dataclass(frozen=True)
class Change:
    """A field that changed; `pieces` instead of before and after for a long text."""

    label: str
    before: str
    after: str
    pieces: list[Piece] = field(default_factory=list)

    @property
    def is_new(self) -> bool:
        """Nothing stood there before."""
        return self.before == NOT_STATED


@dataclass(frozen=True)
class Event:
    """Something that was done, and what whoever did it said."""

    at: datetime
    who: str
    action: str
    changes: list[Change]
    said: str = ""


@dataclass(frozen=True)
class HistoryPage:
    """Some of the events, and whether there are older ones."""

    events: list[Event]
    page: int
    has_older: bool


def history_of(vacancy: Vacancy, page: int = 1, per_page: int = EVENTS_SHOWN) -> HistoryPage:
    """What was done to it, newest first."""
    found = trail.find("vacancy", [vacancy.id], most=page * per_page + 1)
    shown = found[(page - 1) * per_page : page * per_page]
    return HistoryPage([_event(entry) for entry in shown], page, len(found) > page * per_page)


def last_word(vacancy: Vacancy) -> Event | None:
    """What the person before said, while it is for the next one to act on it: the comment, or the note."""
    action = {"draft": "vacancy sent back", "submitted": "vacancy submitted"}.get(vacancy.status)
    entries = trail.find("vacancy", [vacancy.id], most=PER_PAGE) if action else []
    moved = (entry for entry in entries if "status" in entry.changes and entry.action != "vacancy drafted")
    latest = next(moved, None)
    event = _event(latest) if latest is not None and latest.action == action else None
    return event if event and event.said else None


def _event(entry: AuditEntry) -> Event:
    said = [values[1] for name in SAID if isinstance(values := entry.changes.get(name), list)]
    return Event(entry.at, entry.actor_name, entry.action.capitalize(), list(_changes(entry)), "".join(said))


def _changes(entry: AuditEntry) -> Iterator[Change]:
    for name, values in entry.changes.items():
        if isinstance(values, list) and len(values) == 2 and name not in SAID:
            before, after = values
            is_long = name in LONG_TEXTS and bool(before) and bool(after)
            pieces = difference(before, after) if is_long else []
            yield Change(_label(name), in_words(name, before), in_words(name, after), pieces)


def _label(name: str) -> str:
    if name in BY_FIELD:
        return BY_FIELD[name].label(name)
    return OTHER_LABELS.get(name, name.replace("_", " ").capitalize())

"""Writing to several people at once: placeholders, who may get it, and one mail for each through the outbox."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, select

from recruitment import clock
from recruitment.accounts.models import Account
from recruitment.audit import trail
from recruitment.database import db
from recruitment.mail.outbox import Letter, is_written, post
from recruitment.registrations.models import Registration
from recruitment.registrations.notes import add_note
from recruitment.registrations.people import visible, whole
from recruitment.registrations.pipeline import contact
from recruitment.registrations.talent_pool import PeopleSearch, ordered

#: What may stand in braces, and what comes in its place.
PLACEHOLDERS = {
    "name": "the person’s name",
    "vacancy": "the vacancy’s title, or “working for” and the employer",
    "employer": "the employer’s name",
}
LONGEST = 5000
#: In one transaction: more would keep others waiting who write meanwhile.
MOST_PEOPLE = 200
_PLACEHOLDER = re.compile(r"\{([^{}\n]*)\}")


class NobodyToWriteTo(Exception):
    """Everybody who was chosen has withdrawn, was deleted, or got this very message before."""


@dataclass(frozen=True)
class Message:
    """Subject and text, with placeholders or filled in."""

    subject: str
    text: str

    def to(self, registration: Registration, *, name: str) -> "Message":
        """As this person reads it."""
        employer = registration.employer.name
        title = registration.vacancy.title if registration.vacancy else f"working for {employer}"
        values = {"name": name, "vacancy": title, "employer": employer}
        return Message(_fill(self.subject, values), _fill(self.text, values))


def unknown_placeholders(text: str) -> list[str]:
    """Names in braces that stand for nothing, in order."""
    return [name for name in _PLACEHOLDER.findall(text) if name not in PLACEHOLDERS]


def find_recipients(ids: Iterable[int]) -> Sequence[Registration]:
    """Those of the chosen whom the signed-in account may see and who may be written to, in order."""
    chosen = visible(select(Registration)).where(Registration.id.in_(list(ids)), *_may_be_written_to())
    return db.session.scalars(chosen.order_by(Registration.id).options(*whole()).limit(MOST_PEOPLE)).all()


def find_matching(search: PeopleSearch) -> list[int]:
    """Ids of those who fit a search and may be written to, at most as many as one message goes to."""
    chosen = search.narrow(visible(select(Registration.id)), clock.today()).where(*_may_be_written_to())
    return list(db.session.scalars(ordered(chosen, search.sort).limit(MOST_PEOPLE)))


def send(message: Message, ids: Iterable[int], *, key: str, by: Account) -> int:
    """A mail to each, once for each `key`; returns how many. Being written to is being contacted.

    What was sent stands among the person's notes, for colleagues. Raises NobodyToWriteTo.
    """
    written = [one for one in find_recipients(ids) if not is_written(_key(key, one))]
    if not written:
        raise NobodyToWriteTo
    for registration in written:
        filled = message.to(registration, name=registration.name)
        recipient, dedupe_key = registration.email_as_typed, _key(key, registration)
        letter = Letter(recipient, "registrations/email/message", dedupe_key, registration.employer_id)
        post(letter, subject=filled.subject, text=filled.text, registration=registration)
        add_note(registration, f"Message sent: {filled.subject}\n\n{filled.text}", by=by)
        if registration.stage == "new":
            contact(registration, by=by)
    _record(written, by)
    return len(written)


def _may_be_written_to() -> tuple[ColumnElement[bool], ...]:
    """Whoever did not withdraw, and whose address was confirmed: else it may be somebody else's."""
    return Registration.stage != "withdrawn", Registration.confirmed_at.is_not(None)


def _fill(text: str, values: dict[str, str]) -> str:
    """Once, so that a name that looks like a placeholder stays a name."""
    return _PLACEHOLDER.sub(lambda found: values.get(found[1], found[0]), text)


def _key(key: str, registration: Registration) -> str:
    return f"people-message:{key}:{registration.id}"


def _record(written: list[Registration], by: Account) -> None:
    """One entry an employer, with the ids of those who were written to."""
    for employer in {one.employer_id: one.employer for one in written}.values():
        ids = [one.id for one in written if one.employer_id == employer.id]
        changes = {"registrations": [None, ids]}
        trail.record("message sent", employer, by=by, employer_id=employer.id, changes=changes)

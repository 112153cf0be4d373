"""Letters that are written at the last moment: the outbox names who writes them, and delivery asks for the words.

Rooms above this one own the words, so the factory says which composer has which name.
"""

from collections.abc import Callable, Mapping

from flask import Flask, current_app

from recruitment.database import db
from recruitment.mail.letters import Composed
from recruitment.mail.transport import TryLater
from recruitment.web.logs import log

#: Takes the id of what the letter is about, and reads as of now. None: there is nothing to say any more, so it stops.
Composer = Callable[[int], Composed | None]


class NoComposer(LookupError):
    """This release has no composer of the name; another process, a newer one, may."""


def init_composers(app: Flask, composers: Mapping[str, Composer]) -> None:
    """Name → what writes the letters of that kind."""
    app.extensions["mail_composers"] = dict(composers)


def compose_now(name: str, subject_id: int) -> Composed | None:
    """The letter as it reads now; None when it should not leave any more. Raises NoComposer."""
    composers: dict[str, Composer] = current_app.extensions["mail_composers"]
    if name not in composers:
        raise NoComposer(f"nothing here composes {name!r}")
    return composers[name](subject_id)


def compose_last(mail_id: int, name: str, subject_id: int) -> Composed | None:
    """The same for a mail that is being delivered: a mistake in one letter is that letter's. Raises TryLater."""
    try:
        words = compose_now(name, subject_id)
        db.session.rollback()
    except Exception as problem:  # others go on, and the message may quote a person
        db.session.rollback()
        log.error("mail not composed", mail_id=mail_id, composer=name, kind=type(problem).__name__)
        raise TryLater(f"it could not be composed: {type(problem).__name__}") from problem
    return words

"""Letters that are written at the last moment: the outbox names who writes them, and delivery asks for the words.

Rooms above this one own the words, so the factory says which composer has which name.
"""

from collections.abc import Callable, Mapping

from flask import Flask, current_app

from recruitment.mail.letters import Composed

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

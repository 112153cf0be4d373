"""Writing mail into the outbox, in the transaction of what it tells."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

from sqlalchemy import select

from recruitment import clock
from recruitment.config import settings
from recruitment.database import Base, db
from recruitment.mail.letters import render_letter
from recruitment.mail.models import OutboxMail
from recruitment.many_rows import insert_rows

KEPT_DAYS = 30
LINE_ENDS = "\r\n\0"


class UnsafeHeader(ValueError):
    """A recipient, subject or header that would break out of its line."""


@dataclass(frozen=True)
class Letter:
    """A mail to be written: `template` names `templates/<template>.{subject.txt,txt,html}`."""

    recipient: str
    template: str
    #: What it is about, such as "registration-acknowledged:17". A second mail with the key is not written.
    dedupe_key: str
    employer_id: int | None = None


@dataclass(frozen=True)
class LateLetter:
    """A mail whose words are asked for just before it leaves: `composer` is a name the factory gave."""

    recipient: str
    composer: str
    #: The id of what it is about, as its composer takes it.
    subject_id: int
    dedupe_key: str
    employer_id: int | None = None


def post(letter: Letter, *, headers: Mapping[str, str] | None = None, **context: object) -> OutboxMail:
    """Render and keep the mail; the worker delivers it after the commit. Returns the earlier one of the same key.

    Templates know `site_url` and the context, nothing else: addresses in them are whole. `headers` are sent beside
    ours, such as List-Unsubscribe.

    Raises UnsafeHeader when a header would hold a line end.
    """
    earlier = _find(letter.dedupe_key)
    if earlier is not None:
        return earlier
    words = render_letter(letter.template, headers, **context)
    told = (words.subject, *words.headers, *words.headers.values())
    _refuse_line_ends(letter.dedupe_key, *told)
    said = {"subject": words.subject, "text": words.text, "html": words.html, "headers": dict(words.headers) or None}
    return _keep(letter, said)


def post_later(letter: LateLetter) -> OutboxMail:
    """Keep who writes the mail and about what; delivery asks for the words, or for None, which stops it for good.

    Returns the earlier one of the same key. Raises UnsafeHeader when the address would hold a line end.
    """
    return _find(letter.dedupe_key) or _keep(letter, _unsaid(letter))


def post_all_later(letters: Sequence[LateLetter]) -> None:
    """The same of many at once. Their keys are new: whoever writes so many knows that. Raises UnsafeHeader."""
    insert_rows(Base.metadata.tables[OutboxMail.__tablename__], [_row(one, _unsaid(one)) for one in letters])


def is_written(dedupe_key: str) -> bool:
    """Whether a mail of this key was written, so that nobody opens a transaction for nothing."""
    return db.session.scalar(select(OutboxMail.id).where(OutboxMail.dedupe_key == dedupe_key)) is not None


def _find(dedupe_key: str) -> OutboxMail | None:
    return db.session.scalar(select(OutboxMail).where(OutboxMail.dedupe_key == dedupe_key))


def _keep(letter: Letter | LateLetter, said: Mapping[str, Any]) -> OutboxMail:
    mail = OutboxMail(**_row(letter, said))
    db.session.add(mail)
    db.session.flush()
    return mail


def _row(letter: Letter | LateLetter, said: Mapping[str, Any]) -> dict[str, Any]:
    _refuse_line_ends(letter.dedupe_key, letter.recipient)
    instant = clock.now()
    return {
        "employer_id": letter.employer_id,
        "message_id": f"<{secrets.token_hex(16)}@{urlsplit(settings().site_url).hostname}>",
        "dedupe_key": letter.dedupe_key,
        "recipient": letter.recipient,
        "created_at": instant,
        "next_attempt_at": instant,
        "attempts": 0,
        "purge_on": (instant + timedelta(days=KEPT_DAYS)).date(),
        **said,
    }


def _unsaid(letter: LateLetter) -> dict[str, Any]:
    return {"subject": "", "text": "", "composer": letter.composer, "subject_id": letter.subject_id}


def _refuse_line_ends(about: str, *texts: str) -> None:
    if any(mark in text for text in texts for mark in LINE_ENDS):
        raise UnsafeHeader(about)

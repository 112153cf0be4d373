"""Writing mail into the outbox, in the transaction of what it tells."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import urlsplit

from flask import current_app
from sqlalchemy import select

from recruitment import clock
from recruitment.config import settings
from recruitment.database import db
from recruitment.mail.models import OutboxMail

KEPT_DAYS = 30


class UnsafeHeader(ValueError):
    """A recipient or subject that would break out of its header."""


@dataclass(frozen=True)
class Letter:
    """A mail to be written: `template` names `templates/<template>.{subject.txt,txt,html}`."""

    recipient: str
    template: str
    #: What it is about, such as "registration-acknowledged:17". A second mail with the key is not written.
    dedupe_key: str
    employer_id: int | None = None


def post(letter: Letter, **context: object) -> OutboxMail:
    """Render and keep the mail; the worker delivers it after the commit. Returns the earlier one of the same key.

    Templates know `site_url` and the context, nothing else: addresses in them are whole.

    Raises UnsafeHeader when a header would hold a line end.
    """
    earlier = db.session.scalar(select(OutboxMail).where(OutboxMail.dedupe_key == letter.dedupe_key))
    if earlier is not None:
        return earlier
    subject = " ".join(_render(f"{letter.template}.subject.txt", context).split())  # one line, whatever is told
    if any(mark in subject + letter.recipient for mark in "\r\n\0"):
        raise UnsafeHeader(letter.dedupe_key)
    instant = clock.now()
    mail = OutboxMail(
        employer_id=letter.employer_id,
        message_id=f"<{secrets.token_hex(16)}@{urlsplit(settings().site_url).hostname}>",
        dedupe_key=letter.dedupe_key,
        recipient=letter.recipient,
        subject=subject,
        text=_render(f"{letter.template}.txt", context).strip() + "\n",
        html=_render(f"{letter.template}.html", context),
        created_at=instant,
        next_attempt_at=instant,
        attempts=0,
        purge_on=(instant + timedelta(days=KEPT_DAYS)).date(),
    )
    db.session.add(mail)
    db.session.flush()
    return mail


def is_written(dedupe_key: str) -> bool:
    """Whether a mail of this key was written, so that nobody opens a transaction for nothing."""
    return db.session.scalar(select(OutboxMail.id).where(OutboxMail.dedupe_key == dedupe_key)) is not None


def _render(template: str, context: Mapping[str, object]) -> str:
    """Without what pages are given: commands and the worker write mail too, where there is no request."""
    return current_app.jinja_env.get_template(template).render(site_url=settings().site_url, **context)

"""Writing mail into the outbox, in the transaction of what it tells."""

import secrets
from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import urlsplit

from flask import render_template
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

    Raises UnsafeHeader when a header would hold a line end.
    """
    earlier = db.session.scalar(select(OutboxMail).where(OutboxMail.dedupe_key == letter.dedupe_key))
    if earlier is not None:
        return earlier
    subject = render_template(f"{letter.template}.subject.txt", **context).strip()
    if any(mark in subject + letter.recipient for mark in "\r\n\0"):
        raise UnsafeHeader(letter.dedupe_key)
    instant = clock.now()
    mail = OutboxMail(
        employer_id=letter.employer_id,
        message_id=f"<{secrets.token_hex(16)}@{urlsplit(settings().site_url).hostname}>",
        dedupe_key=letter.dedupe_key,
        recipient=letter.recipient,
        subject=subject,
        text=render_template(f"{letter.template}.txt", **context),
        html=render_template(f"{letter.template}.html", **context),
        created_at=instant,
        next_attempt_at=instant,
        attempts=0,
        purge_on=(instant + timedelta(days=KEPT_DAYS)).date(),
    )
    db.session.add(mail)
    db.session.flush()
    return mail

"""Mails in the outbox, for tests."""

import itertools
from datetime import timedelta
from typing import Any

from recruitment import clock
from recruitment.database import db
from recruitment.mail.models import OutboxMail

_numbers = itertools.count(1)


def make_mail(**fields: Any) -> OutboxMail:
    """One that is due, to ada@example.org. Call it inside `with transaction():`."""
    number, instant = next(_numbers), clock.now()
    given = {
        "message_id": f"<{number}@localhost>",
        "dedupe_key": f"test:{number}",
        "recipient": "ada@example.org",
        "subject": "We have your interest",
        "text": "Thank you.\n",
        "html": "<p>Thank you.</p>",
        "created_at": instant,
        "next_attempt_at": instant,
        "purge_on": (instant + timedelta(days=30)).date(),
    }
    mail = OutboxMail(**(given | fields))
    db.session.add(mail)
    db.session.flush()
    return mail

"""Links that open what is held about somebody: long, random, mailed to their address alone, and stored as a hash."""

import re
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import joinedload, selectinload

from recruitment import clock
from recruitment.accounts.tokens import new_token, token_hash
from recruitment.database import db
from recruitment.registrations.models import InterestLink, Registration

TOKEN = re.compile(r"[A-Za-z0-9_-]{40,64}")


class NoSuchLink(LookupError):
    """What it opened has been deleted, or it never was."""


def new_link(registration: Registration) -> str:
    """The token of one more link: mails that left before keep theirs."""
    token = new_token()
    db.session.add(InterestLink(registration_id=registration.id, token_hash=token_hash(token), created_at=clock.now()))
    db.session.flush()
    return token


def find_by_link(token: str) -> Registration:
    """The registration that the link was mailed for. Raises NoSuchLink."""
    if not TOKEN.fullmatch(token):
        raise NoSuchLink
    named = select(InterestLink.registration_id).where(InterestLink.token_hash == token_hash(token))
    found = db.session.scalar(select(Registration).where(Registration.id.in_(named)).options(*with_all()))
    if found is None:
        raise NoSuchLink
    return found


def with_all() -> tuple[Any, ...]:
    """Options that read what a person is shown beside the row itself."""
    return (
        joinedload(Registration.vacancy),
        joinedload(Registration.employer),
        selectinload(Registration.role_types),
        selectinload(Registration.hours_rows),
        selectinload(Registration.arrangement_rows),
    )

"""Other registrations of the same person, told by the address in its one form."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Select, func, select

from recruitment.accounts.models import Account
from recruitment.database import db
from recruitment.registrations.models import Registration
from recruitment.registrations.people import record_list, visible, whole

#: More of one address would be a mistake or a prank; the newest tell enough.
MOST = 20


def read_others(registration: Registration, *, by: Account) -> Sequence[Registration]:
    """At the same employer, as far as the signed-in account may see them, newest first.

    While nobody may know who the person is there are none: one with a name would tell it.
    """
    if not registration.is_named:
        return ()
    newest = _others(registration).order_by(Registration.created_at.desc(), Registration.id.desc())
    found = db.session.scalars(newest.options(*whole()).limit(MOST)).all()
    record_list(found, by)
    return found


def count_others(registration: Registration) -> int:
    """How many there are, which names nobody."""
    return db.session.scalar(select(func.count()).select_from(_others(registration).subquery())) or 0


def _others(registration: Registration) -> Select[Any]:
    return visible(select(Registration)).where(
        Registration.email == registration.email,
        Registration.employer_id == registration.employer_id,
        Registration.id != registration.id,
    )

"""Asking people whether they want to be kept for another twelve months, once for each term."""

from collections.abc import Callable
from datetime import date, timedelta

from sqlalchemy import select

from recruitment.database import db, transaction
from recruitment.mail.outbox import is_written
from recruitment.registrations.letters import remind
from recruitment.registrations.models import Registration

#: Shorter than mail stays in the outbox, whose keys say who was reminded.
DAYS_BEFORE = 28


def remind_of_renewal(is_stopping: Callable[[], bool], day: date) -> None:
    """Write to those whose twelve months end within four weeks; each in a transaction of its own."""
    ending = select(Registration).where(
        Registration.expires_on > day,
        Registration.expires_on <= day + timedelta(days=DAYS_BEFORE),
        Registration.confirmed_at.is_not(None),
        Registration.stage != "withdrawn",
    )
    due = db.session.execute(
        ending.with_only_columns(Registration.id, Registration.expires_on).order_by(Registration.id)
    ).all()
    db.session.rollback()
    for number, expires_on in due:
        if is_stopping():
            return
        if not is_written(f"registration-ending:{number}:{expires_on}"):
            _remind(number, expires_on)


def _remind(number: int, expires_on: date) -> None:
    """Unless it was renewed or deleted a moment ago."""
    with transaction():
        registration = db.session.get(Registration, number)
        if registration is not None and registration.expires_on == expires_on:
            remind(registration)

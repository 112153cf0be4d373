"""Registrations as what is held about people: told whole, erased, and removed when their time is over."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, delete, func, or_, select
from sqlalchemy.orm import joinedload, selectinload

from recruitment import clock
from recruitment.database import db, transaction
from recruitment.registrations.consent import UNCONFIRMED_DAYS
from recruitment.registrations.links import with_all
from recruitment.registrations.models import (
    EXPERIENCE,
    HEARD_FROM,
    STAGES,
    InterestLink,
    Registration,
    RegistrationNote,
)
from recruitment.vacancies.models import ARRANGEMENTS, HOURS

BATCH = 200


def held(email: str) -> list[dict[str, object]]:
    """Every registration of a case-folded address, with what colleagues noted."""
    notes = selectinload(Registration.notes).joinedload(RegistrationNote.author)
    chosen = select(Registration).where(Registration.email == email).order_by(Registration.id)
    found = db.session.scalars(chosen.options(*with_all(), notes, joinedload(Registration.owner))).all()
    return [told(registration) for registration in found]


def erase(email: str) -> int:
    """Every registration of the address; what belongs to one goes with it."""
    return _delete(Registration.email == email)


def expire(instant: datetime, dry_run: bool) -> int:
    """Those whose day has come, and those of addresses that nobody confirmed in time."""
    is_over = _is_over(instant)
    if dry_run:
        return db.session.scalar(select(func.count(Registration.id)).where(is_over)) or 0
    number = 0
    while True:
        with transaction():
            some = select(Registration.id).where(is_over).order_by(Registration.id).limit(BATCH)
            gone = _delete(Registration.id.in_(db.session.scalars(some).all()))
        number += gone
        if gone < BATCH:
            return number


def told(registration: Registration) -> dict[str, object]:
    """One registration in a reader's words."""
    return {
        "Employer": registration.employer.name,
        "Interested in": registration.interest,
        "Job reference": registration.vacancy.reference if registration.vacancy else None,
        "Reference": registration.reference,
        **_given(registration),
        **_standing(registration),
        **_dates(registration),
    }


def _given(registration: Registration) -> dict[str, object]:
    """What the person told."""
    experience, heard_from = registration.experience, registration.heard_from
    return {
        "Name": registration.name,
        "Email address": registration.email_as_typed,
        "Phone number": registration.phone,
        "Kinds of work": [role.name for role in registration.role_types],
        "Hours": [words for value, words in HOURS.items() if value in registration.hours],
        "Ways of working": [words for value, words in ARRANGEMENTS.items() if value in registration.arrangements],
        "Pay wanted (pounds a year)": registration.pay_wanted,
        "Experience": EXPERIENCE[experience] if experience else None,
        "Social Work England number": registration.professional_number,
        "What you told us": registration.message,
        "Adjustments that you need": registration.adjustments,
        "Where you heard of us": HEARD_FROM.get(heard_from, heard_from) if heard_from else None,
    }


def _standing(registration: Registration) -> dict[str, object]:
    """What colleagues wrote and decided."""
    notes = [{"Written": note.at.isoformat(), "By": note.author.name, "Note": note.text} for note in registration.notes]
    return {
        "How far we are with you": STAGES[registration.stage],
        "Since": _iso(registration.stage_changed_at),
        "First contacted": _iso(registration.contacted_at),
        "Looked after by": registration.owner.name if registration.owner else None,
        "Next step due on": registration.due_on.isoformat() if registration.due_on else None,
        "Our notes": notes,
    }


def _dates(registration: Registration) -> dict[str, object]:
    links = select(InterestLink.created_at).where(InterestLink.registration_id == registration.id)
    return {
        "Sent": _iso(registration.created_at),
        "Address confirmed": _iso(registration.confirmed_at),
        "Agreed to the privacy text of version": registration.consent_version,
        "Agreed at": _iso(registration.consented_at),
        "Told that the job ended": _iso(registration.end_told_at),
        "Links mailed to you": [_iso(at) for at in db.session.scalars(links.order_by(InterestLink.id))],
        "Kept until": registration.expires_on.isoformat(),
    }


def _is_over(instant: datetime) -> ColumnElement[bool]:
    unconfirmed = and_(
        Registration.confirmed_at.is_(None), Registration.created_at <= instant - timedelta(days=UNCONFIRMED_DAYS)
    )
    return or_(Registration.expires_on <= clock.to_london(instant).date(), unconfirmed)


def _delete(which: ColumnElement[bool]) -> int:
    result: Any = db.session.execute(
        delete(Registration).where(which), execution_options={"synchronize_session": False}
    )
    return int(result.rowcount)


def _iso(instant: datetime | None) -> str | None:
    return instant.isoformat() if instant else None

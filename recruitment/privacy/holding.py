"""Complaints as what is held about people."""

from datetime import datetime
from typing import Any

from sqlalchemy import Delete, delete, func, select

from recruitment import clock
from recruitment.database import db, transaction
from recruitment.privacy.models import WAYS, Complaint


def held(email: str) -> list[dict[str, object]]:
    """Every complaint of the address, with its answer."""
    found = select(Complaint).where(Complaint.email == email).order_by(Complaint.id)
    return [_told(complaint) for complaint in db.session.scalars(found)]


def erase(email: str) -> int:
    """Also those that wait for an answer: the page says so before."""
    return _deleted(delete(Complaint).where(Complaint.email == email))


def expire(instant: datetime, dry_run: bool) -> int:
    """Those answered two years ago."""
    is_old = Complaint.purge_on <= clock.to_london(instant).date()
    if dry_run:
        return db.session.scalar(select(func.count(Complaint.id)).where(is_old)) or 0
    with transaction():
        return _deleted(delete(Complaint).where(is_old))


def _told(complaint: Complaint) -> dict[str, object]:
    return {
        "Employer": complaint.employer.name,
        "Reference": complaint.reference,
        "Name": complaint.name,
        "Email address": complaint.email_as_typed,
        "Complaint": complaint.text,
        "Received": complaint.created_at.isoformat(),
        "To be answered by": complaint.due_on.isoformat(),
        "Answered": complaint.answered_at.isoformat() if complaint.answered_at else None,
        "How": WAYS[complaint.answered_how] if complaint.answered_how else None,
        "Answer": complaint.answer,
        "Kept until": complaint.purge_on.isoformat() if complaint.purge_on else None,
    }


def _deleted(statement: Delete) -> int:
    result: Any = db.session.execute(statement, execution_options={"synchronize_session": False})
    return int(result.rowcount)

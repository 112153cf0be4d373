"""Complaints about data: received once for each form that was drawn, and answered within 30 days."""

import re
import secrets
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Select, select
from sqlalchemy.exc import IntegrityError

from recruitment import clock
from recruitment.audit import trail
from recruitment.database import db, violated_constraint
from recruitment.employers.models import Employer
from recruitment.mail.outbox import Letter, post
from recruitment.privacy.models import Complaint
from recruitment.web.contact_details import canonical_email

#: The Data Protection Act 2018, section 164A, wants an acknowledgement within 30 days, which leaves at once here, and
#: an answer without undue delay: we give ourselves the same time for it.
ANSWERED_WITHIN = timedelta(days=30)
#: Two years after the answer, counted in days.
KEPT = timedelta(days=730)
#: Easily read out: without letters and digits that look alike.
ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
REFERENCE = re.compile(f"C-[{ALPHABET}]{{8}}")


class AlreadyReceived(Exception):
    """This very form was sent before."""

    def __init__(self, reference: str) -> None:
        super().__init__(reference)
        self.reference = reference


class NoSuchComplaint(LookupError):
    """No complaint has this reference."""


class AlreadyAnswered(Exception):
    """A colleague was quicker."""


@dataclass(frozen=True)
class Told:
    """What somebody complains of, checked."""

    name: str
    email: str
    text: str


def receive(told: Told, *, submission_key: str, employer: Employer) -> Complaint:
    """Keep it and acknowledge it by mail, with its reference and last day. Raises AlreadyReceived."""
    refuse_repeat(submission_key)
    complaint = Complaint(
        employer_id=employer.id,
        reference="C-" + "".join(secrets.choice(ALPHABET) for _ in range(8)),
        submission_key=submission_key,
        name=told.name,
        email=canonical_email(told.email),
        email_as_typed=told.email,
        text=told.text,
        created_at=clock.now(),
        due_on=clock.today() + ANSWERED_WITHIN,
    )
    _insert(complaint)
    _post(complaint, "complaint_received", employer)
    return complaint


def refuse_repeat(submission_key: str) -> None:
    """Raises AlreadyReceived when this very form was sent before."""
    earlier = db.session.scalar(select(Complaint.reference).where(Complaint.submission_key == submission_key))
    if earlier is not None:
        raise AlreadyReceived(earlier)


def find_received(reference: str) -> Complaint:
    """By its reference. Raises NoSuchComplaint."""
    is_one = REFERENCE.fullmatch(reference)
    found = db.session.scalar(select(Complaint).where(Complaint.reference == reference)) if is_one else None
    if found is None:
        raise NoSuchComplaint(reference)
    return found


def in_order(chosen: Select[Complaint]) -> list[Complaint]:
    """Those that wait first, by their last day; then the answered ones, the newest first."""
    found = list(db.session.scalars(chosen.order_by(Complaint.due_on, Complaint.id)))
    answered = [one for one in found if one.answered_at]
    return [one for one in found if not one.answered_at] + answered[::-1]


def answer(complaint: Complaint, words: str, how: str, *, by: trail.Actor) -> None:
    """Keep what was answered; send it when it goes from here. Raises AlreadyAnswered."""
    if complaint.answered_at is not None:
        raise AlreadyAnswered(complaint.reference)
    complaint.answered_at, complaint.answer, complaint.answered_how = clock.now(), words, how
    complaint.purge_on = clock.today() + KEPT
    db.session.flush()
    if how == "email":
        _post(complaint, "complaint_answered", complaint.employer)
    trail.record(
        "complaint answered",
        complaint,
        by=by,
        employer_id=complaint.employer_id,
        changes={"answer": None, "answered_how": [None, how]},
    )


def days_left(complaint: Complaint, today: date) -> int:
    """Until the last day; below nothing when it is past."""
    return (complaint.due_on - today).days


def _insert(complaint: Complaint) -> None:
    """In a savepoint: of two that arrive together PostgreSQL refuses one, which then finds the other."""
    try:
        with db.session.begin_nested():
            db.session.add(complaint)
    except IntegrityError as problem:
        if violated_constraint(problem) == "uq_complaint_submission_key":
            refuse_repeat(complaint.submission_key)
        raise


def _post(complaint: Complaint, name: str, employer: Employer) -> None:
    """The acknowledgement repeats nothing of what was typed: anybody could have typed this address."""
    letter = Letter(complaint.email_as_typed, f"privacy/email/{name}", f"{name}:{complaint.id}", employer.id)
    post(letter, complaint=complaint, employer=employer)

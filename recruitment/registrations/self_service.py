"""What somebody does about their own registrations, by a link that was mailed to them."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from recruitment import clock
from recruitment.audit import trail
from recruitment.database import db
from recruitment.documents.keeping import attach, remove_of
from recruitment.registrations.letters import send_link
from recruitment.registrations.links import NoSuchLink, find_by_link, with_all
from recruitment.registrations.models import Registration, RegistrationNote
from recruitment.registrations.notices import tell_at_once
from recruitment.registrations.register import Interest, a_year_after, write_told


@dataclass(frozen=True)
class Mine:
    """Everything that is held of one address, whichever of its mails the link was in."""

    token: str
    email: str
    email_as_typed: str
    registrations: Sequence[Registration]

    def one(self, reference: str) -> Registration:
        """That with the reference. Raises NoSuchLink: nobody learns of other people's."""
        for registration in self.registrations:
            if registration.reference == reference:
                return registration
        raise NoSuchLink


def find_mine(token: str) -> Mine:
    """What the link opens, newest first. Raises NoSuchLink."""
    opened = find_by_link(token)
    chosen = select(Registration).where(Registration.email == opened.email)
    newest = chosen.order_by(Registration.created_at.desc(), Registration.id.desc())
    notes = selectinload(Registration.notes).joinedload(RegistrationNote.author)
    found = db.session.scalars(newest.options(*with_all(), notes)).all()
    return Mine(token, opened.email, opened.email_as_typed, found)


def confirm(registration: Registration) -> None:
    """The address is the person's: from now on colleagues are told. A second time changes nothing."""
    if registration.confirmed_at is not None:
        return
    registration.confirmed_at = clock.now()
    db.session.flush()
    tell_at_once(registration, registration.employer, registration.vacancy)
    record_own("registration confirmed", registration, "confirmed_at")


def correct(registration: Registration, interest: Interest) -> None:
    """Keep what was told in place of what stood there."""
    write_told(registration, interest)
    db.session.flush()
    record_own("registration corrected", registration, "told")


def replace_cv(registration: Registration, submission_key: str) -> None:
    """What came with the form of this key, in place of what stood there."""
    if attach(submission_key, registration):
        record_own("registration corrected", registration, "cv")


def remove_cv(registration: Registration) -> None:
    """The CV alone; the rest stays."""
    if remove_of(registration):
        record_own("registration corrected", registration, "cv")


def renew(registration: Registration) -> None:
    """Keep it twelve months from today."""
    registration.expires_on = a_year_after(clock.today())
    db.session.flush()
    record_own("registration renewed", registration, "expires_on")


def withdraw(registration: Registration) -> None:
    """No longer interested: nobody writes any more, and it is kept until its day."""
    if registration.stage == "withdrawn":
        return
    registration.stage, registration.stage_changed_at = "withdrawn", clock.now()
    registration.due_on = None
    db.session.flush()
    record_own("registration withdrawn", registration, "stage", "due_on")


def send_again(email: str) -> None:
    """Mail a new link when something is held of the case-folded address, and tell the caller nothing.

    For any other address the same is done for somebody's registration and taken back, so that time tells nothing.
    """
    newest = select(Registration).order_by(Registration.id.desc()).limit(1)
    found = db.session.scalar(newest.where(Registration.email == email))
    stand_in = found or db.session.scalar(newest)
    if stand_in is not None:
        with db.session.begin_nested() as attempt:
            send_link(stand_in)
            if found is None:
                attempt.rollback()


def record_own(action: str, registration: Registration, *fields: str) -> None:
    """As the act of somebody who is not signed in, without values."""
    changes = dict.fromkeys(fields)
    trail.record(action, registration, by=trail.STRANGER, employer_id=registration.employer_id, changes=changes)

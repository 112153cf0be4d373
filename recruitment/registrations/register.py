"""Registering interest: once for each form that was drawn, with its acknowledgement in the same transaction."""

import re
import secrets
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import joinedload

from recruitment import clock
from recruitment.database import db, violated_constraint
from recruitment.employers.models import Employer
from recruitment.registrations.consent import CURRENT
from recruitment.registrations.letters import send_letters
from recruitment.registrations.models import Registration
from recruitment.vacancies.drafting import ALPHABET
from recruitment.vacancies.models import RoleType, Vacancy
from recruitment.vacancies.published import hold_open
from recruitment.web.contact_details import canonical_email

#: Ten of 31 characters, 8 × 10¹⁴ of them: whoever knows one knows no other.
REFERENCE_LENGTH = 10
REFERENCE = re.compile(f"[{ALPHABET}]{{{REFERENCE_LENGTH}}}")


class AlreadyReceived(Exception):
    """This very form was sent before."""

    def __init__(self, reference: str) -> None:
        super().__init__(reference)
        self.reference = reference


class VacancyClosed(Exception):
    """The vacancy takes no more registrations."""


class NotReceived(LookupError):
    """No registration has this reference."""


@dataclass(frozen=True)
class Interest:
    """What somebody told us, checked. `role_types` are slugs, `pay_wanted` is whole pounds for a full-time year."""

    name: str
    email: str
    phone: str | None = None
    message: str | None = None
    role_types: tuple[str, ...] = ()
    hours: tuple[str, ...] = ()
    pay_wanted: int | None = None
    experience: str | None = None
    #: One of HEARD_FROM.
    heard_from: str | None = None


def register(
    interest: Interest, *, submission_key: str, employer: Employer, vacancy: Vacancy | None = None
) -> Registration:
    """Keep it for a year and thank the person by mail. Raises AlreadyReceived, VacancyClosed."""
    refuse_repeat(submission_key)
    if vacancy is not None and not hold_open(vacancy):
        raise VacancyClosed
    instant = clock.now()
    registration = Registration(
        employer_id=employer.id,
        vacancy_id=vacancy.id if vacancy else None,
        reference="".join(secrets.choice(ALPHABET) for _ in range(REFERENCE_LENGTH)),
        submission_key=submission_key,
        name=interest.name,
        email=canonical_email(interest.email),
        email_as_typed=interest.email,
        phone=interest.phone,
        message=interest.message,
        heard_from=interest.heard_from,
        consent_version=CURRENT,
        consented_at=instant,
        created_at=instant,
        expires_on=a_year_after(clock.today()),
        role_types=role_types(interest.role_types),
        hours=list(interest.hours),
        pay_wanted=interest.pay_wanted,
        experience=interest.experience,
        stage_changed_at=instant,
    )
    registration.write_words()
    _insert(registration)
    send_letters(registration, employer, vacancy)
    return registration


def refuse_repeat(submission_key: str) -> None:
    """Raises AlreadyReceived when this very form was sent before."""
    earlier = db.session.scalar(select(Registration.reference).where(Registration.submission_key == submission_key))
    if earlier is not None:
        raise AlreadyReceived(earlier)


def find_received(reference: str) -> Registration:
    """The registration with its employer and vacancy. Raises NotReceived."""
    if not REFERENCE.fullmatch(reference):
        raise NotReceived(reference)
    whole = (joinedload(Registration.employer), joinedload(Registration.vacancy))
    found = db.session.scalar(select(Registration).where(Registration.reference == reference).options(*whole))
    if found is None:
        raise NotReceived(reference)
    return found


def role_types(slugs: tuple[str, ...] | None = None) -> list[RoleType]:
    """These role types in the order of the list, or all of them."""
    chosen = select(RoleType).order_by(RoleType.position, RoleType.id)
    if slugs is not None:
        chosen = chosen.where(RoleType.slug.in_(slugs))
    return list(db.session.scalars(chosen))


def a_year_after(day: date) -> date:
    """The same date next year; 28 February after a leap day."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return day.replace(year=day.year + 1, day=28)


def _insert(registration: Registration) -> None:
    """In a savepoint: of two that arrive together PostgreSQL refuses one, which then finds the other."""
    try:
        with db.session.begin_nested():
            db.session.add(registration)
    except IntegrityError as problem:
        if violated_constraint(problem) == "uq_registration_submission_key":
            refuse_repeat(registration.submission_key)
        raise

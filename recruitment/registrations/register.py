"""Registering interest: once for each form that was drawn, with the mail that asks to confirm it."""

import re
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import joinedload

from recruitment import clock
from recruitment.database import db, violated_constraint
from recruitment.employers.models import Employer
from recruitment.registrations.consent import CURRENT
from recruitment.registrations.letters import acknowledge
from recruitment.registrations.models import Registration, RegistrationArrangement, RegistrationHours
from recruitment.vacancies.drafting import ALPHABET
from recruitment.vacancies.models import RoleType, Vacancy
from recruitment.vacancies.published import hold_open
from recruitment.web.contact_details import canonical_email

#: Ten of 31 characters, 8 × 10¹⁴ of them: whoever knows one knows no other.
REFERENCE_LENGTH = 10
Row = TypeVar("Row", RegistrationHours, RegistrationArrangement)
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
    arrangements: tuple[str, ...] = ()
    professional_number: str | None = None
    #: For HR alone.
    adjustments: str | None = None
    #: One of HEARD_FROM.
    heard_from: str | None = None


def register(
    interest: Interest, *, submission_key: str, employer: Employer, vacancy: Vacancy | None = None
) -> Registration:
    """Keep it for a year and ask the person by mail to confirm it. Raises AlreadyReceived, VacancyClosed."""
    refuse_repeat(submission_key)
    if vacancy is not None and not hold_open(vacancy):
        raise VacancyClosed
    instant = clock.now()
    registration = Registration(
        employer_id=employer.id,
        vacancy_id=vacancy.id if vacancy else None,
        reference="".join(secrets.choice(ALPHABET) for _ in range(REFERENCE_LENGTH)),
        submission_key=submission_key,
        email=canonical_email(interest.email),
        email_as_typed=interest.email,
        heard_from=interest.heard_from,
        consent_version=CURRENT,
        consented_at=instant,
        created_at=instant,
        expires_on=a_year_after(clock.today()),
        stage_changed_at=instant,
    )
    write_told(registration, interest)
    _insert(registration)
    acknowledge(registration, employer, vacancy)
    return registration


def write_told(registration: Registration, interest: Interest) -> None:
    """What may be corrected later: everything but the address, which somebody else would have to confirm."""
    registration.name, registration.phone, registration.message = interest.name, interest.phone, interest.message
    registration.pay_wanted, registration.experience = interest.pay_wanted, interest.experience
    registration.professional_number, registration.adjustments = interest.professional_number, interest.adjustments
    registration.role_types = role_types(interest.role_types)
    registration.hours_rows = _kept_or_new(registration.hours_rows, interest.hours, RegistrationHours)
    registration.arrangement_rows = _kept_or_new(
        registration.arrangement_rows, interest.arrangements, RegistrationArrangement
    )
    registration.write_words()


def refuse_repeat(submission_key: str) -> None:
    """Raises AlreadyReceived when this very form was sent before."""
    earlier = _reference_of(submission_key)
    if earlier is not None:
        raise AlreadyReceived(earlier)


def was_sent(submission_key: str) -> bool:
    """Whether this very form was."""
    return _reference_of(submission_key) is not None


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


def _reference_of(submission_key: str) -> str | None:
    found: str | None = db.session.scalar(
        select(Registration.reference).where(Registration.submission_key == submission_key)
    )
    return found


def _kept_or_new(rows: list[Row], values: Iterable[str], kind: type[Row]) -> list[Row]:
    """Rows that stay are the same rows: their key can't be deleted and written in one flush."""
    by_value = {row.value: row for row in rows}
    return [by_value.get(value) or kind(value=value) for value in values]


def _insert(registration: Registration) -> None:
    """In a savepoint: of two that arrive together PostgreSQL refuses one, which then finds the other."""
    try:
        with db.session.begin_nested():
            db.session.add(registration)
    except IntegrityError as problem:
        if violated_constraint(problem) == "uq_registration_submission_key":
            refuse_repeat(registration.submission_key)
        raise

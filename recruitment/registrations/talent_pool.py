"""Searching the people who registered: what staff may ask for, as conditions that both databases answer alike."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, exists, func, or_, select

from recruitment.employers.models import Employer
from recruitment.registrations.models import (
    EXPERIENCE,
    Registration,
    RegistrationHours,
    RegistrationRoleType,
)
from recruitment.registrations.pipeline import AT_WORK
from recruitment.vacancies.models import RoleType, Vacancy
from recruitment.vacancies.words import split_words

#: Value of the filter by owner that stands for those whom nobody looks after.
NOBODY = "nobody"
MOST_WORDS = 8
SORTS = {
    "newest": "Newest first",
    "oldest": "Oldest first",
    "due": "Due soonest",
    "waiting": "Longest in their stage",
}


def has_people() -> ColumnElement[bool]:
    """Whether anybody registered for a vacancy."""
    return exists().where(Registration.vacancy_id == Vacancy.id)


@dataclass(frozen=True)
class PeopleSearch:
    """What is asked for; None or nothing asks for everybody."""

    stage: str | None = None
    #: An account's id, or NOBODY.
    owner: str | None = None
    vacancy_id: int | None = None
    #: Slug of a role type.
    role_type: str | None = None
    hours: str | None = None
    #: Whole pounds that a post pays for a full-time year: whoever wants no more. Who named none is left out.
    pay: int | None = None
    #: At least this much; who told nothing is left out.
    experience: str | None = None
    is_overdue: bool = False
    is_confirmed: bool = False
    q: str = ""
    sort: str = "newest"

    @property
    def fits_everybody(self) -> bool:
        """Whether nothing but an order is asked for."""
        return replace(self, sort="newest") == PeopleSearch()

    def narrow(self, chosen: Select[Any], today: date) -> Select[Any]:
        """The query for those who fit."""
        return chosen.where(*self._conditions(today))

    def _conditions(self, today: date) -> Iterator[ColumnElement[bool]]:
        if self.stage:
            yield Registration.stage == self.stage
        if self.owner:
            yield _owned_by(self.owner)
        if self.vacancy_id:
            yield Registration.vacancy_id == self.vacancy_id
        if self.is_overdue:
            yield overdue(today)
        if self.is_confirmed:
            yield Registration.confirmed_at.is_not(None)
        yield from self._wishes()
        yield from _has_words(self.q)

    def _wishes(self) -> Iterator[ColumnElement[bool]]:
        if self.role_type:
            yield _would_work_as(self.role_type)
        if self.hours:
            told = select(RegistrationHours.registration_id).where(RegistrationHours.value == self.hours)
            yield Registration.id.in_(told)
        if self.pay is not None:
            yield Registration.pay_wanted <= self.pay
        if self.experience:
            yield Registration.experience.in_(at_least(self.experience))


def ordered(chosen: Select[Any], sort: str) -> Select[Any]:
    """In one of SORTS; of two alike the newer comes first."""
    newest = (Registration.created_at.desc(), Registration.id.desc())
    orders: Mapping[str, tuple[ColumnElement[Any], ...]] = {
        "newest": newest,
        "oldest": (Registration.created_at.asc(), Registration.id.asc()),
        "due": (Registration.due_on.is_(None), Registration.due_on.asc(), *newest),
        "waiting": (func.coalesce(Registration.stage_changed_at, Registration.created_at).asc(), *newest),
    }
    return chosen.order_by(*orders[sort])


def overdue(today: date) -> ColumnElement[bool]:
    """The day of the next step has passed, and there still is one."""
    return (Registration.due_on < today) & Registration.stage.in_(AT_WORK)


def at_least(experience: str) -> list[str]:
    """This much experience and more."""
    levels = list(EXPERIENCE)
    return levels[levels.index(experience) :]


def named() -> ColumnElement[bool]:
    """Those of whom staff may know who they are: the clause of Registration.is_named."""
    naming = select(Employer.id).where(Employer.anonymous_until_contacted.is_(False))
    return Registration.contacted_at.is_not(None) | Registration.employer_id.in_(naming)


def _owned_by(owner: str) -> ColumnElement[bool]:
    if owner == NOBODY:
        return Registration.owner_id.is_(None)
    return Registration.owner_id == int(owner)


def _would_work_as(slug: str) -> ColumnElement[bool]:
    """Who told so, or registered for such a vacancy."""
    role = select(RoleType.id).where(RoleType.slug == slug)
    told = select(RegistrationRoleType.registration_id).where(RegistrationRoleType.role_type_id.in_(role))
    of_kind = select(Vacancy.id).where(Vacancy.role_type_id.in_(role))
    return or_(Registration.id.in_(told), Registration.vacancy_id.in_(of_kind))


def _has_words(q: str) -> Iterator[ColumnElement[bool]]:
    """Each word begins one of theirs. Of people without a name only the reference is looked at."""
    for word in split_words(q)[:MOST_WORDS]:
        is_reference = Registration.reference == word.upper()
        yield or_(is_reference, named() & Registration.words.like(f"% {word}%"))

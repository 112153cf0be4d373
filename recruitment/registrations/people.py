"""The people who registered, as staff may see them. Every reading is audited in the transaction that reads."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from flask_login import current_user
from sqlalchemy import Row, Select, func, select
from sqlalchemy.orm import joinedload, selectinload

from recruitment import clock
from recruitment.access import Permission, may, of_own_employer
from recruitment.accounts.models import Account
from recruitment.audit import trail
from recruitment.database import db
from recruitment.registrations.models import Registration
from recruitment.registrations.talent_pool import PeopleSearch, ordered
from recruitment.vacancies.models import Vacancy
from recruitment.web.pagination import count_pages

PER_PAGE = 20
#: What staff may choose between.
PAGE_SIZES = (20, 50, 100)
EVERYBODY = PeopleSearch()


class NotVisible(LookupError):
    """It doesn't exist, or isn't for this account's eyes: nobody learns which."""


@dataclass(frozen=True)
class PeoplePage:
    """A page of the list."""

    registrations: Sequence[Registration]
    total: int
    page: int
    per_page: int = PER_PAGE

    @property
    def pages(self) -> int:
        """How many there are, at least one."""
        return count_pages(self.total, self.per_page)


def read_people(page: int, *, by: Account, search: PeopleSearch = EVERYBODY, per_page: int = PER_PAGE) -> PeoplePage:
    """A page of those the signed-in account may see; page 1 when there is no such page."""
    ids, total = _find(search, page, per_page)
    if not ids and page > 1:
        page = 1
        ids, total = _find(search, page, per_page)
    found = load(ids)
    record_list(found, by)
    return PeoplePage(found, total, page, per_page)


def _find(search: PeopleSearch, page: int, per_page: int) -> tuple[list[int], int]:
    """The ids on a page, and how many fit in all; a page that there is not has neither.

    Who fits is looked for once. Where everybody does, an index counts and finds the page without looking at anybody.
    """
    fitting = search.narrow(visible(select(Registration.id)), clock.today())
    chosen = ordered(fitting, search.sort).limit(per_page).offset((page - 1) * per_page)
    if search.fits_everybody:
        return list(db.session.scalars(chosen)), count_people(search)
    rows = db.session.execute(chosen.add_columns(func.count().over())).all()
    return [row[0] for row in rows], rows[0][1] if rows else 0


def count_people(search: PeopleSearch = EVERYBODY) -> int:
    """How many of those the signed-in account may see fit."""
    counted = search.narrow(visible(select(func.count()).select_from(Registration)), clock.today())
    return db.session.scalar(counted) or 0


def read_registration(registration_id: int, *, by: Account) -> Registration:
    """One, with all that was told. Raises NotVisible."""
    found = find_registration(registration_id)
    trail.record("registration read", found, by=by, employer_id=found.employer_id)
    return found


def find_registration(registration_id: int) -> Registration:
    """One, to do something about it: the deed is recorded. Raises NotVisible."""
    chosen = visible(select(Registration)).where(Registration.id == registration_id)
    found: Registration | None = db.session.scalar(chosen.options(*whole()))
    if found is None:
        raise NotVisible(registration_id)
    return found


def vacancies_with_people() -> list[Row[tuple[int, str, str]]]:
    """Id, reference and title of those for which the signed-in account may see somebody, by title.

    They are many: as objects of the session they would cost more than all else on a page that offers them.
    """
    registered = visible(select(Registration.id)).where(Registration.vacancy_id == Vacancy.id).exists()
    chosen = select(Vacancy.id, Vacancy.reference, Vacancy.title).where(registered)
    return list(db.session.execute(chosen.order_by(Vacancy.title, Vacancy.reference)))


def find_vacancy(vacancy_id: int) -> Vacancy:
    """One whose registrations the signed-in account may see. Raises NotVisible."""
    chosen = of_own_employer(select(Vacancy).where(Vacancy.id == vacancy_id), Vacancy.employer_id)
    if not may(Permission.SEE_REGISTRATIONS):
        chosen = chosen.where(Vacancy.hiring_manager_id == current_user.id)
    found: Vacancy | None = db.session.scalar(chosen)
    if found is None:
        raise NotVisible(vacancy_id)
    return found


def owners_of_people() -> list[Row[tuple[int, str]]]:
    """Id and name of colleagues who look after somebody the signed-in account may see, by name."""
    owning = visible(select(Registration.id)).where(Registration.owner_id == Account.id).exists()
    chosen = select(Account.id, Account.name).where(owning)
    return list(db.session.execute(chosen.order_by(Account.name, Account.id)))


def visible(chosen: Select[Any]) -> Select[Any]:
    """Of the own employer; hiring managers those of the vacancies where they are named."""
    chosen = of_own_employer(chosen, Registration.employer_id)
    if may(Permission.SEE_REGISTRATIONS):
        return chosen
    named = select(Vacancy.id).where(Vacancy.hiring_manager_id == current_user.id)
    return chosen.where(Registration.vacancy_id.in_(named))


def load(ids: Sequence[int]) -> list[Registration]:
    """The people of these ids in their order: whole rows are read of those who are shown, and sorted by nobody."""
    people = db.session.scalars(select(Registration).where(Registration.id.in_(ids)).options(*whole()))
    by_id = {one.id: one for one in people}
    return [by_id[number] for number in ids]


def whole() -> tuple[Any, ...]:
    """What pages tell of a person beside the row itself."""
    return (
        joinedload(Registration.vacancy).load_only(Vacancy.title, Vacancy.reference, Vacancy.hiring_manager_id),
        joinedload(Registration.employer),
        joinedload(Registration.owner),
        selectinload(Registration.role_types),
        selectinload(Registration.hours_rows),
        selectinload(Registration.arrangement_rows),
    )


def record_list(shown: Sequence[Registration], by: Account) -> None:
    """One entry an employer, with the ids of those who were shown: ids outlive an erasure and tell nothing."""
    for employer, rows in groupby(sorted(shown, key=lambda one: one.employer_id), lambda one: one.employer):
        ids = [row.id for row in rows]
        trail.record(
            "registrations listed", employer, by=by, employer_id=employer.id, changes={"registrations": [None, ids]}
        )

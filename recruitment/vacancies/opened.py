"""When vacancies opened: what is new on the site, whatever date stands in the advert."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, case, func, select

from recruitment.database import db
from recruitment.vacancies.lifecycle import APPROVED, is_open_at
from recruitment.vacancies.models import Vacancy

_IS_REAL = Vacancy.is_example.is_(False)


class Opening(NamedTuple):
    """A vacancy that is open. `post_id` is the same for every round of a post."""

    vacancy_id: int
    post_id: int
    opened_at: datetime


def opened_at() -> ColumnElement[datetime]:
    """When it could first be read: an advert of another system may bring a date before it came here."""
    is_late = Vacancy.approved_at > Vacancy.publish_at
    return case((is_late, Vacancy.approved_at), else_=Vacancy.publish_at)


def newly_open(after: datetime, instant: datetime) -> list[Opening]:
    """Open at the instant, and since `after`: newest first. Examples are no news."""
    post = func.coalesce(Vacancy.first_round_id, Vacancy.id)
    wanted = select(Vacancy.id, post, opened_at()).where(is_open_at(Vacancy, instant), *_is_new(after, instant))
    return [Opening(*row) for row in db.session.execute(wanted.order_by(opened_at().desc(), Vacancy.id.desc()))]


def opened_between(after: datetime, until: datetime) -> list[int]:
    """Ids of all that opened then, closed ones too, but those that were withdrawn or filled."""
    return list(db.session.scalars(select(Vacancy.id).where(Vacancy.status == APPROVED, *_is_new(after, until))))


def real_and_open(instant: datetime) -> list[int]:
    """Ids of all that is open at the instant, but examples."""
    return list(db.session.scalars(select(Vacancy.id).where(is_open_at(Vacancy, instant), _IS_REAL)))


def _is_new(after: datetime, until: datetime) -> tuple[ColumnElement[bool], ...]:
    return (_IS_REAL, opened_at() > after, opened_at() <= until)

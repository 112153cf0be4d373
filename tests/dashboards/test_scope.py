"""Whose figures: an employer sees its own and what belongs to all, nobody else's."""

import pytest
from flask import Flask
from sqlalchemy import select

from recruitment import clock
from recruitment.dashboards.scope import Scope
from recruitment.database import db, transaction
from recruitment.vacancies.models import Vacancy
from recruitment.visits.models import NOBODYS, VisitCount
from tests.factories.employers import make_employer
from tests.factories.vacancies import make_vacancy


@pytest.fixture
def numbers(app: Flask) -> tuple[int, int]:
    """Two employers, each with a vacancy and with views of its pages; and views of the list, which is nobody's."""
    with transaction():
        one, other = make_employer(), make_employer("camden")
        for owner in (one.id, other.id, NOBODYS):
            db.session.add(VisitCount(day=clock.today(), page="list", employer_id=owner, source="", number=1))
        for employer in (one, other):
            make_vacancy(employer)
        return one.id, other.id


class TestScope:
    def test_employer_owns_its_own(self, numbers: tuple[int, int]) -> None:
        owned = select(Vacancy.employer_id).where(Scope(numbers[0]).owns(Vacancy.employer_id))
        assert db.session.scalars(owned).all() == [numbers[0]]

    def test_employer_sees_views_of_shared_pages_too(self, numbers: tuple[int, int]) -> None:
        seen = db.session.scalars(select(VisitCount.employer_id).where(Scope(numbers[0]).sees))
        assert set(seen) == {numbers[0], NOBODYS}

    def test_whole_site_is_everybodys(self, numbers: tuple[int, int]) -> None:
        everything = Scope(None)
        owned = select(Vacancy.employer_id).where(everything.owns(Vacancy.employer_id))
        seen = select(VisitCount.employer_id).where(everything.sees)
        assert set(db.session.scalars(owned)) == set(numbers)
        assert set(db.session.scalars(seen)) == {*numbers, NOBODYS}

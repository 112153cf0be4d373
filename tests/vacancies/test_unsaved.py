"""A vacancy as it would be."""

import pytest
from flask import Flask
from sqlalchemy import select

from recruitment.database import db, transaction
from recruitment.employers.models import Team
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.unsaved import as_typed
from tests.factories.vacancies import make_vacancy


class TestAsTyped:
    def test_says_it_inside_and_nothing_of_it_afterwards(self, app: Flask) -> None:
        with transaction():
            vacancy = make_vacancy(title="Cook", hours=["full-time"])
        version = vacancy.version_id
        with as_typed(vacancy, {"title": "Chef", "hours": ["part-time"], "team": "New team"}):
            assert (vacancy.title, list(vacancy.hours)) == ("Chef", ["part-time"])
            assert db.session.scalar(select(Vacancy.title)) == "Cook"
        assert (vacancy.title, list(vacancy.hours), vacancy.version_id) == ("Cook", ["full-time"], version)
        assert db.session.scalar(select(Team)) is None

    def test_error_inside_leaves_nothing_behind(self, app: Flask) -> None:
        with transaction():
            vacancy = make_vacancy(title="Cook")
        with pytest.raises(ZeroDivisionError), as_typed(vacancy, {"title": "Chef"}):
            _ = 1 / 0
        assert vacancy.title == "Cook"

    def test_never_ends_a_writing_transaction(self, app: Flask) -> None:
        with transaction():
            vacancy = make_vacancy(title="Cook")
            with pytest.raises(RuntimeError), as_typed(vacancy, {}):
                pass
        assert db.session.scalar(select(Vacancy.title)) == "Cook"

"""Vacancies to measure with are those that the site itself would have made."""

from flask import Flask
from sqlalchemy import func, select
from sqlalchemy.orm import Session, scoped_session

from bench.data import add_vacancies
from recruitment.database import transaction
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.reckoning import reckon
from tests.client import CheckingClient
from tests.factories.employers import make_employer
from tests.factories.vacancies import make_role_types, make_vacancy

NUMBER = 12
RECKONED = ("title_words", "summary_words", "all_words", "annual_min", "annual_max")


def add() -> None:
    with transaction():
        make_employer()
        make_role_types()
    add_vacancies(NUMBER)


def reckoned(vacancy: Vacancy) -> dict[str, set[str]]:
    """Words in any order: an index asks only whether they are there."""
    return {name: set(str(getattr(vacancy, name)).split()) for name in RECKONED}


class TestAddVacancies:
    def test_all_are_listed(self, client: CheckingClient) -> None:
        add()
        assert client.get("/api/v1/vacancies").get_json()["total"] == NUMBER

    def test_words_and_pay_are_what_the_site_works_out(self, app: Flask, session: scoped_session[Session]) -> None:
        add()
        with session.no_autoflush:
            for vacancy in session.scalars(select(Vacancy)).all():
                before = reckoned(vacancy)
                reckon(vacancy)
                assert reckoned(vacancy) == before

    def test_others_can_be_added_afterwards(self, app: Flask, session: scoped_session[Session]) -> None:
        add()
        with transaction():
            make_vacancy()
        assert session.scalar(select(func.count(Vacancy.id))) == NUMBER + 1

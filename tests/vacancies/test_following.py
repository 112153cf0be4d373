"""Vacancies follow their employer."""

from decimal import Decimal

from flask import Flask

from recruitment.database import db, transaction
from recruitment.employers.keeping import change_profile
from recruitment.freshness.counter import changed_since, read_version
from tests.factories.vacancies import make_vacancy


def test_new_full_time_week_puts_each_vacancy_into_the_change_counter(app: Flask) -> None:
    with transaction():
        vacancy = make_vacancy(salary_min=20_0000, salary_max=None, salary_unit="hour")
    before = read_version(db.session.connection()).catalogue
    with transaction():
        change_profile(vacancy.employer, {"full_time_week": Decimal(36)}, by=None, version=1)
    assert changed_since(db.session.connection(), before) == {vacancy.id}

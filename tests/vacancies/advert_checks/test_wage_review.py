"""Adverts below the London Living Wage."""

from datetime import date, timedelta

import pytest
from flask import Flask

from recruitment import clock as instants
from recruitment.database import transaction
from recruitment.vacancies.advert_checks.wage_review import adverts_below
from tests.factories.employers import make_employer
from tests.factories.pay import make_rate
from tests.factories.vacancies import make_vacancy

HOURLY = {"salary_unit": "hour", "salary_max": None}


def references(employer_id: int | None = None) -> list[str]:
    return [one.vacancy.reference for one in adverts_below(instants.now(), employer_id)]


@pytest.mark.usefixtures("clock")
class TestAdvertsBelow:
    def test_furthest_below_comes_first_and_only_what_is_or_will_be_out(self, app: Flask) -> None:
        now = instants.now()
        with transaction():
            make_rate()
            make_vacancy(reference="NEAR", salary_min=14_5000, **HOURLY)
            make_vacancy(reference="FAR", salary_min=13_0000, publish_at=now + timedelta(1), **HOURLY)
            make_vacancy(reference="PAID", salary_min=15_0000, **HOURLY)
            make_vacancy(reference="DRAFT", salary_min=9_0000, status="draft", **HOURLY)
            make_vacancy(reference="EXAMPLE", salary_min=9_0000, is_example=True, **HOURLY)
        assert references() == ["FAR", "NEAR"]

    def test_rate_of_the_start_counts(self, app: Flask) -> None:
        with transaction():
            make_rate(15_5000, date(2027, 5, 1))
            make_vacancy(reference="LATE", salary_min=15_0000, starts_on=date(2027, 5, 3), **HOURLY)
            make_vacancy(reference="SOON", salary_min=15_0000, starts_on=date(2027, 4, 3), **HOURLY)
        assert references() == ["LATE"]

    def test_each_employer_sees_its_own(self, app: Flask) -> None:
        with transaction():
            make_rate()
            camden = make_employer("camden")
            make_vacancy(camden, reference="CAMDEN", salary_min=9_0000, **HOURLY)
            own = make_vacancy(make_employer(), reference="OWN", salary_min=20_000_0000)
        assert references(own.employer_id) == ["OWN"]
        assert references() == ["CAMDEN", "OWN"]

    def test_without_rates_nothing_is_below(self, app: Flask) -> None:
        with transaction():
            make_vacancy(salary_min=1_0000, **HOURLY)
        assert references() == []

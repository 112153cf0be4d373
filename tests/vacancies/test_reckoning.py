"""What follows from a vacancy's fields."""

from decimal import Decimal

from flask import Flask

from recruitment.database import transaction
from recruitment.vacancies.reckoning import pay_of, reckon
from tests.factories.employers import make_employer
from tests.factories.vacancies import make_vacancy


class TestReckon:
    def test_pay_words_and_signature_follow_the_fields(self, app: Flask) -> None:
        with transaction():
            vacancy = make_vacancy(title="Cook")
            before = vacancy.text_signature
            vacancy.title, vacancy.summary, vacancy.description = "Night carer", "Warm", "Quite another text. " * 20
            vacancy.salary_min, vacancy.salary_max, vacancy.salary_unit = 300_000_000, 365_001_000, "year"
            reckon(vacancy)
        assert (vacancy.annual_min, vacancy.annual_max) == (300_000_000, 365_001_000)
        assert (vacancy.title_words.split(), vacancy.summary_words.split()) == (["night", "carer"], ["warm"])
        assert {"night", "warm", "quite"} <= set(vacancy.all_words.split())
        assert vacancy.text_signature != before


class TestPayOf:
    def test_week_is_the_employers(self, app: Flask) -> None:
        with transaction():
            employer = make_employer(full_time_week=Decimal(36))
            vacancy = make_vacancy(employer, salary_min=150_000, salary_max=None, salary_unit="hour")
        assert pay_of(vacancy).annual_min == round(150_000 * 36 * Decimal("52.143"))

"""Pay below the London Living Wage."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from flask import Flask

from recruitment import clock as instants
from recruitment.database import transaction
from recruitment.vacancies.advert_checks.check import Finding
from recruitment.vacancies.advert_checks.wage import LivingWage, last_day
from tests.factories.employers import make_employer
from tests.factories.pay import make_rate
from tests.factories.vacancies import make_vacancy
from tests.vacancies.advert_checks.looking import look

HOURLY = {"salary_unit": "hour", "salary_max": None}
#: £14.80 × 52.143 × 35, rounded up to the next hundredth of a penny.
YEARLY = 27_010_0740


@pytest.mark.usefixtures("clock")
class TestLivingWage:
    def check(self, **values: Any) -> list[Finding]:
        with transaction():
            make_rate()
            make_rate(13_8500, date(2025, 5, 1))
        return look(LivingWage(), **values)

    @pytest.mark.parametrize(("hourly", "stops"), [(14_7999, True), (14_8000, False), (20_0000, False)])
    def test_pay_by_the_hour_is_held_to_the_penny(self, app: Flask, hourly: int, stops: bool) -> None:
        found = self.check(salary_min=hourly, **HOURLY)
        assert [finding.stops for finding in found] == [True] * stops

    @pytest.mark.parametrize(("yearly", "stops"), [(YEARLY, False), (YEARLY - 100_0000, True)])
    def test_pay_for_a_year_is_that_of_full_time(self, app: Flask, yearly: int, stops: bool) -> None:
        found = self.check(salary_min=yearly, salary_max=40_000_0000, hours_per_week=Decimal(7))
        assert bool(found) is stops

    def test_rate_is_that_of_the_day_it_starts(self, app: Flask) -> None:
        with transaction():
            make_rate(15_5000, date(2027, 5, 1))
        (late,) = look(LivingWage(), salary_min=15_0000, starts_on=date(2027, 5, 1), **HOURLY)
        assert "£15.50 on Saturday 1 May 2027" in late.what
        assert look(LivingWage(), salary_min=15_0000, starts_on=date(2027, 4, 30), **HOURLY) == []

    def test_words_say_how_much_is_missing(self, app: Flask) -> None:
        (found,) = self.check(salary_min=13_9050, **HOURLY)
        assert found.what.startswith("The lowest pay comes to £13.90 an hour. The London Living Wage is £14.80")
        assert found.mend == "Raise it by at least £0.90 an hour"

    def test_apprentices_pay_is_advice(self, app: Flask) -> None:
        (found,) = self.check(salary_min=9_0000, contract_type="apprenticeship", **HOURLY)
        assert (found.stops, "apprentices" in found.why) == (False, True)

    def test_without_a_full_time_week_nothing_is_claimed_of_a_year(self, app: Flask) -> None:
        with transaction():
            make_employer(full_time_week=None)
        assert self.check(salary_min=5_000_0000) == []

    def test_another_kind_of_rate_counts_for_nothing(self, app: Flask) -> None:
        with transaction():
            make_rate(99_0000, kind="national-living-wage")
        assert look(LivingWage(), salary_min=15_0000, **HOURLY) == []


class TestLastDay:
    @pytest.mark.parametrize(("closes", "day"), [("2026-07-02T00:00", 1), ("2026-07-01T23:59:59", 1)])
    def test_midnight_belongs_to_the_day_before(self, app: Flask, closes: str, day: int) -> None:
        with transaction():
            vacancy = make_vacancy(closes_at=instants.parse_instant(closes), status="draft", publish_at=None)
        assert last_day(vacancy) == date(2026, 7, day)

"""What fewer days a week would give."""

from decimal import Decimal

from flask import Flask

from recruitment.database import transaction
from recruitment.vacancies.part_time import part_time_pay, pay_for_an_hour
from tests.factories.employers import make_employer
from tests.factories.vacancies import make_vacancy


class TestPartTimePay:
    def test_is_a_share_of_full_time_for_each_pattern(self, app: Flask) -> None:
        with transaction():
            found = part_time_pay(make_vacancy(hours_per_week=Decimal(7)))
        assert [(one.days, one.hours, one.pay) for one in found] == [
            ("4 days", "28", "£32,960 to £35,920"),
            ("3 days", "21", "£24,720 to £26,940"),
            ("2½ days", "17.5", "£20,600 to £22,450"),
        ]

    def test_term_time_counts(self, app: Flask) -> None:
        with transaction():
            (first, *_) = part_time_pay(make_vacancy(weeks_per_year=Decimal(39)))
        assert first.pay == "£24,652 to £26,866"

    def test_nothing_is_assumed(self, app: Flask) -> None:
        with transaction():
            assert part_time_pay(make_vacancy(salary_min=None, salary_max=None, salary_unit=None)) == []
            assert part_time_pay(make_vacancy(make_employer("camden", full_time_week=None))) == []
            assert part_time_pay(make_vacancy(contract_type="casual", salary_unit="hour")) == []


class TestPayForAnHour:
    def test_is_that_of_the_lowest_pay(self, app: Flask) -> None:
        with transaction():
            assert pay_for_an_hour(make_vacancy()) == "£22.57"
            assert pay_for_an_hour(make_vacancy(salary_unit="hour", salary_min=20_0000, salary_max=None)) == ""
            assert pay_for_an_hour(make_vacancy(make_employer("camden", full_time_week=None))) == ""

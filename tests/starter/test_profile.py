"""The employer, role types and rates that vacancies refer to."""

from datetime import date
from decimal import Decimal

from flask import Flask
from sqlalchemy import select

from recruitment.database import db, transaction
from recruitment.pay.living_wage import in_force
from recruitment.pay.models import LivingWageRate
from recruitment.starter.profile import add_profile
from recruitment.vacancies.models import RoleType
from tests.factories.vacancies import ROLE_TYPES


def load() -> None:
    with transaction():
        add_profile()


def test_role_types_are_those_of_the_contract_in_their_order(app: Flask) -> None:
    load()
    types = db.session.scalars(select(RoleType).order_by(RoleType.position)).all()
    assert tuple(one.slug for one in types) == ROLE_TYPES


def test_week_is_exact_and_waits_for_confirmation(app: Flask) -> None:
    with transaction():
        employer = add_profile()
    db.session.expire_all()
    assert (employer.full_time_week, employer.full_time_week_confirmed_on) == (Decimal(35), None)


def test_rates_are_hundredths_of_a_penny_with_source_and_date(app: Flask) -> None:
    load()
    rates = db.session.scalars(select(LivingWageRate)).all()
    assert {rate.hourly for rate in rates} == {131_500, 138_500, 148_000, 122_100, 127_100}
    assert all(rate.source and rate.checked_on == date(2026, 11, 21) for rate in rates)
    assert all(rate.announced_on <= rate.in_force_from for rate in rates)


def test_london_rate_holds_from_the_day_employers_must_pay_it(app: Flask) -> None:
    load()
    rates = db.session.scalars(select(LivingWageRate)).all()
    days = (date(2026, 4, 30), date(2026, 5, 1))
    found = [in_force(rates, "london-living-wage", day) for day in days]
    assert [rate.hourly for rate in found if rate] == [138_500, 148_000]

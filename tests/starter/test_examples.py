"""The examples cover every value of every filter, look alive on any day, and are flagged."""

from collections import Counter
from datetime import UTC, datetime

import pytest
import time_machine
from flask import Flask
from sqlalchemy import select

from recruitment import clock as site_clock
from recruitment.database import db
from recruitment.pay.salary import UNITS_PER_POUND
from recruitment.starter.loading import load
from recruitment.vacancies.lifecycle import is_open_at, state_at
from recruitment.vacancies.models import (
    ARRANGEMENTS,
    CONTRACT_TYPES,
    DBS_LEVELS,
    HOURS,
    SALARY_UNITS,
    RoleType,
    Vacancy,
)

BANDS = range(25_000, 60_001, 5_000)


def examples(*, are_open: bool = False) -> list[Vacancy]:
    found = db.session.scalars(select(Vacancy).order_by(Vacancy.reference)).all()
    return [one for one in found if not are_open or is_open_at(one, site_clock.now())]


class TestCoverage:
    def test_there_are_24_in_every_public_state(self, loaded: int) -> None:
        states = Counter(state_at(vacancy, site_clock.now()) for vacancy in examples())
        assert (loaded, states) == (24, {"open": 20, "scheduled": 2, "closed": 2})

    def test_open_ones_have_every_role_type(self, loaded: int) -> None:
        roles = {vacancy.role_type.slug for vacancy in examples(are_open=True) if vacancy.role_type}
        assert roles == set(db.session.scalars(select(RoleType.slug)))

    def test_open_ones_have_every_contract_type_and_none(self, loaded: int) -> None:
        assert {vacancy.contract_type for vacancy in examples(are_open=True)} == {*CONTRACT_TYPES, None}

    def test_open_ones_have_every_pattern_of_hours_and_place(self, loaded: int) -> None:
        shown = examples(are_open=True)
        assert {value for vacancy in shown for value in vacancy.hours} == set(HOURS)
        assert {value for vacancy in shown for value in vacancy.working_arrangement} == set(ARRANGEMENTS)

    def test_each_step_of_salary_leaves_fewer(self, loaded: int) -> None:
        tops = [vacancy.annual_max or 0 for vacancy in examples(are_open=True)]
        counts = [sum(top >= band * UNITS_PER_POUND for top in tops) for band in BANDS]
        assert counts == sorted(set(counts), reverse=True)
        assert counts[-1] > 0

    def test_open_ones_have_every_unit_of_pay_and_check(self, loaded: int) -> None:
        shown = examples(are_open=True)
        assert {vacancy.salary_unit for vacancy in shown} == {*SALARY_UNITS, None}
        assert {vacancy.dbs_level for vacancy in shown} == set(DBS_LEVELS)

    def test_some_are_part_time_and_paid_in_term_time_only(self, loaded: int) -> None:
        shown = examples(are_open=True)
        assert any(vacancy.hours_per_week and vacancy.hours_per_week < 35 for vacancy in shown)
        assert any(vacancy.weeks_per_year for vacancy in shown)

    def test_nobody_is_paid_below_the_london_living_wage(self, loaded: int) -> None:
        lowest = min(vacancy.annual_min for vacancy in examples() if vacancy.annual_min is not None)
        assert lowest > 14.80 * 52.143 * 35 * UNITS_PER_POUND


class TestDates:
    @pytest.mark.parametrize("day", ["2026-11-21", "2027-03-28", "2027-10-31", "2028-02-29"])
    @pytest.mark.parametrize("hour", ["00:30", "23:59"])
    def test_site_looks_alive_on_whatever_day_it_is_loaded(self, app: Flask, day: str, hour: str) -> None:
        with time_machine.travel(datetime.fromisoformat(f"{day}T{hour}").replace(tzinfo=UTC), tick=False):
            load()
            assert len(examples(are_open=True)) == 20

    def test_nobody_is_interviewed_or_starts_at_a_weekend(self, loaded: int) -> None:
        days = [day for vacancy in examples() for day in (vacancy.interview_on, vacancy.starts_on) if day]
        assert all(day.weekday() < 5 for day in days)

    def test_closing_times_differ(self, loaded: int) -> None:
        closing = {site_clock.to_london(one.closes_at).time() for one in examples() if one.closes_at}
        assert len(closing) > 2


def test_all_are_flagged_as_examples(loaded: int) -> None:
    assert all(vacancy.is_example for vacancy in examples())

"""Dates in order, and a good day to close. The clock stands at Monday 15 June 2026."""

from datetime import date, timedelta
from typing import Any

import pytest
import time_machine
from flask import Flask

from recruitment import clock as instants
from recruitment.database import transaction
from recruitment.vacancies.advert_checks.check import Advert
from recruitment.vacancies.advert_checks.dates import ClosesLater, ClosesOnWorkingDay, DatesInOrder, OpenLongEnough
from tests.factories.vacancies import make_vacancy
from tests.vacancies.advert_checks.looking import fields, look

pytestmark = pytest.mark.usefixtures("clock")


def closing(day: date) -> dict[str, Any]:
    return {"closes_at": instants.closing_instant(day)}


class TestClosesLater:
    def test_no_time_left_stops_it(self, app: Flask) -> None:
        assert fields(ClosesLater(), closes_at=instants.now()) == ["closes_at"]
        assert fields(ClosesLater(), closes_at=instants.now() + timedelta(seconds=1)) == []


class TestDatesInOrder:
    @pytest.mark.parametrize(
        ("interview", "start", "wrong"),
        [
            (30, 31, []),
            (30, 30, []),
            (None, None, []),
            (29, 31, ["interview_on"]),
            (None, 29, ["starts_on"]),
            (31, 30, ["starts_on"]),
            (29, 28, ["interview_on", "starts_on"]),
        ],
    )
    def test_each_date_follows_the_one_before(
        self, app: Flask, interview: int | None, start: int | None, wrong: list[str]
    ) -> None:
        days = [date(2026, 7, day) if day else None for day in (interview, start)]
        dates = {"interview_on": days[0], "starts_on": days[1]}
        assert fields(DatesInOrder(), **closing(date(2026, 7, 30)), **dates) == wrong


class TestClosesOnWorkingDay:
    @pytest.mark.parametrize(
        ("day", "said"),
        [
            (date(2026, 7, 4), "It closes on Saturday 4 July 2026"),
            (date(2026, 12, 25), "It closes on Friday 25 December 2026, Christmas Day"),
        ],
    )
    def test_weekend_and_holiday_are_told(self, app: Flask, day: date, said: str) -> None:
        assert [finding.what for finding in look(ClosesOnWorkingDay(), **closing(day))] == [said]

    def test_next_working_day_is_offered(self, app: Flask) -> None:
        (found,) = look(ClosesOnWorkingDay(), **closing(date(2026, 12, 25)))
        assert found.mend == "Consider Tuesday 29 December 2026"

    def test_midnight_that_ends_a_friday_is_friday(self, app: Flask) -> None:
        assert look(ClosesOnWorkingDay(), closes_at=instants.start_of(date(2026, 7, 4))) == []


class TestOpenLongEnough:
    @pytest.mark.parametrize(("days", "found"), [(6, True), (7, False), (0, True)])
    def test_less_than_a_week_is_short(self, app: Flask, days: int, found: bool) -> None:
        assert bool(look(OpenLongEnough(), **closing(date(2026, 6, 15) + timedelta(days)))) is found

    def test_what_is_out_for_long_may_end_soon(self, app: Flask, clock: time_machine.Traveller) -> None:
        with transaction():
            vacancy = make_vacancy(**closing(date(2026, 6, 29)))
        clock.shift(timedelta(days=12))
        assert vacancy.publish_at is not None
        assert list(OpenLongEnough().look(Advert(vacancy, vacancy.publish_at, instants.now()))) == []

"""Pattern and number of hours."""

from decimal import Decimal

import pytest
from flask import Flask

from recruitment.database import transaction
from recruitment.vacancies.advert_checks.hours import HoursAgree
from tests.factories.employers import make_employer
from tests.vacancies.advert_checks.looking import look


class TestHoursAgree:
    @pytest.mark.parametrize(
        ("patterns", "worked", "said"),
        [
            (["full-time"], "21", "21 hours a week are not full time"),
            (["part-time"], "35", "35 hours a week are full time"),
            (["full-time"], "35", None),
            (["full-time", "part-time"], "21", None),
            (["part-time"], "34.5", None),
            (["term-time"], "35", None),
        ],
    )
    def test_contradiction_is_told(self, app: Flask, patterns: list[str], worked: str, said: str | None) -> None:
        found = look(HoursAgree(), hours=patterns, hours_per_week=Decimal(worked))
        assert [finding.what for finding in found] == ([said] if said else [])

    def test_without_a_full_time_week_thirty_hours_may_be_it(self, app: Flask) -> None:
        with transaction():
            make_employer(full_time_week=None)
        assert look(HoursAgree(), hours_per_week=Decimal(30)) == []
        assert len(look(HoursAgree(), hours_per_week=Decimal("29.5"))) == 1

    def test_hours_that_are_not_stated_contradict_nothing(self, app: Flask) -> None:
        assert look(HoursAgree(), hours_per_week=None) == []

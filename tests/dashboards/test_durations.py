"""How long things take."""

from datetime import timedelta

import pytest
import time_machine
from flask import Flask

from recruitment import clock as instants
from recruitment.dashboards.durations import read_durations
from recruitment.dashboards.period import named_period
from recruitment.dashboards.scope import Scope
from recruitment.database import transaction
from tests.factories.vacancies import make_vacancy


def took(days: list[float]) -> tuple[int, float | None, tuple[float, float] | None]:
    """What is said of approvals that took so many days each."""
    now = instants.now()
    with transaction():
        for one in days:
            vacancy = make_vacancy()
            vacancy.submitted_at, vacancy.approved_at = now - timedelta(days=one), now
    approval = read_durations(Scope(None), named_period("this-month", instants.today()))[0]
    return approval.count, approval.median, approval.quartiles


@pytest.mark.usefixtures("clock")
class TestReadDurations:
    def test_median_and_quartiles_of_enough(self, app: Flask) -> None:
        assert took([1, 2, 3, 4, 5]) == (5, 3, (2, 4))

    def test_few_have_no_quartiles(self, app: Flask) -> None:
        assert took([1, 2]) == (2, 1.5, None)

    def test_none_have_nothing(self, app: Flask) -> None:
        assert took([]) == (0, None, None)

    def test_end_outside_the_period_does_not_count(self, app: Flask, clock: time_machine.Traveller) -> None:
        took([1])
        clock.shift(timedelta(days=40))
        assert took([]) == (0, None, None)

"""Vacancies now."""

from datetime import timedelta

import pytest
from flask import Flask

from recruitment import clock as instants
from recruitment.dashboards.scope import Scope
from recruitment.dashboards.states import count_states
from recruitment.database import transaction
from tests.factories.employers import make_employer
from tests.factories.registrations import make_registration
from tests.factories.vacancies import make_vacancy


@pytest.mark.usefixtures("clock")
class TestCountStates:
    def test_last_of_seven_days_is_soon(self, app: Flask) -> None:
        now = instants.now()
        with transaction():
            for seconds in (0, 1):
                make_vacancy(closes_at=now + timedelta(days=7, seconds=seconds))
        assert count_states(Scope(None), now).closing_soon == 1

    def test_answered_ones_and_other_employers_are_left_out(self, app: Flask) -> None:
        with transaction():
            own = make_employer()
            make_registration(make_vacancy(own))
            make_vacancy(own)
            make_vacancy(make_employer("westminster"))
            states = count_states(Scope(own.id), instants.now())
        assert (states.counts["open"], states.without_registrations) == (2, 1)

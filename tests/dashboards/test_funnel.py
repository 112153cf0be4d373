"""From the list to a registration."""

from datetime import UTC, date, datetime

import time_machine
from flask import Flask

from recruitment.dashboards.funnel import read_funnel
from recruitment.dashboards.period import Period
from recruitment.dashboards.scope import Scope
from recruitment.database import transaction
from tests.factories.registrations import make_registration
from tests.factories.vacancies import make_vacancy


def test_registration_counts_on_the_day_it_is_in_london(app: Flask, clock: time_machine.Traveller) -> None:
    with transaction():
        vacancy = make_vacancy()
        for instant in (datetime(2026, 6, 15, 22, 59, tzinfo=UTC), datetime(2026, 6, 15, 23, 0, tzinfo=UTC)):
            make_registration(vacancy).created_at = instant
        make_registration()  # in general: it passed no job
    funnel = read_funnel(Scope(None), Period(date(2026, 6, 15), date(2026, 6, 16)))
    assert [counts["registration"] for counts in funnel.days.values()] == [1, 1]
    assert funnel.sums == {"list": 0, "vacancy": 0, "form": 0, "registration": 2}

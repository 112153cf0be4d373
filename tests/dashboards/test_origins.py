"""Where visitors came from, and what people say."""

import pytest
from flask import Flask

from recruitment import clock as instants
from recruitment.dashboards.origins import count_heard, count_landings
from recruitment.dashboards.period import named_period
from recruitment.dashboards.scope import Scope
from recruitment.database import transaction
from tests.factories.registrations import make_registration
from tests.factories.vacancies import make_vacancy
from tests.factories.visits import make_visits

ALL = Scope(None)


@pytest.mark.usefixtures("clock")
class TestOrigins:
    def test_first_views_stand_by_name_most_first(self, app: Flask) -> None:
        with transaction():
            for source, number in (("google", 2), ("job-fair", 5), ("", 99)):
                make_visits(number, source=source)
        assert count_landings(ALL, named_period("", instants.today())) == [("job-fair", 5), ("Google", 2)]

    def test_who_said_nothing_stands_last(self, app: Flask) -> None:
        with transaction():
            vacancy = make_vacancy()
            for said in (None, None, "event", "press"):
                make_registration(vacancy, heard_from=said)
        assert count_heard(ALL, named_period("", instants.today())) == [
            ("A job fair or other event", 1),
            ("A newspaper or magazine", 1),
            ("Did not say", 2),
        ]

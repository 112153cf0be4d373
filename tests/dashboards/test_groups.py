"""By kind of work and team."""

import pytest
from flask import Flask

from recruitment import clock as instants
from recruitment.dashboards.groups import Group, read_groups
from recruitment.dashboards.period import named_period
from recruitment.dashboards.scope import Scope
from recruitment.database import transaction
from tests.factories.registrations import make_registration
from tests.factories.vacancies import make_vacancy
from tests.factories.visits import make_visits


@pytest.mark.usefixtures("clock")
class TestReadGroups:
    def test_what_happened_is_summed_up_and_nothing_is_left_out(self, app: Flask) -> None:
        with transaction():
            north, none = make_vacancy(team="North", role_type=None), make_vacancy(team=None)
            make_vacancy(team="Quiet", status="draft")
            make_visits(5, "vacancy", vacancy=north)
            make_visits(9, "form", vacancy=north)
            make_registration(none), make_registration(none)
        groups = read_groups(Scope(None), named_period("", instants.today()), instants.now())
        assert groups.teams == [Group("North", 1, 1, 5, 0), Group("No team", 1, 1, 0, 2)]
        assert groups.roles == [Group("Social worker", 1, 1, 0, 2), Group("Not stated", 1, 1, 5, 0)]

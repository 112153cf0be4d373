"""Figures against plain loops, on both databases."""

from datetime import date
from statistics import median
from typing import Any

import time_machine
from flask import Flask
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recruitment.dashboards.durations import FEWEST_FOR_QUARTILES
from recruitment.dashboards.figures import Figures, read_figures
from recruitment.dashboards.funnel import STEPS
from recruitment.dashboards.origins import NOT_SAID
from recruitment.dashboards.period import Period
from recruitment.dashboards.scope import Scope
from recruitment.database import transaction
from recruitment.registrations.models import HEARD_FROM
from recruitment.visits.sources import NAMES
from tests.dashboards.random_rows import NOW, PERIOD, VACANCIES, Rows, make_rows


def assert_counted(figures: Figures, rows: Rows) -> None:
    """Every figure is what the loops find."""
    states = rows.states()
    assert {state: number for state, number in figures.states.counts.items() if number} == states
    assert figures.states.without_registrations == rows.unanswered()
    counted = {(day, step): number for day, steps in figures.funnel.days.items() for step, number in steps.items()}
    assert {key: number for key, number in counted.items() if number} == rows.funnel()
    landings = {NAMES.get(source, source): number for source, number in rows.landings().items()}
    assert dict(figures.landings) == landings
    assert dict(figures.heard) == {HEARD_FROM.get(said or "", NOT_SAID): one for said, one in rows.heard().items()}


def assert_timed(figures: Figures, rows: Rows) -> None:
    """Durations are those of the loops."""
    expected = [
        rows.spans("submitted_at", "approved_at"),
        rows.spans("publish_at", "first"),
        rows.spans("publish_at", "ended_at", "filled"),
    ]
    for found, days in zip(figures.durations, expected, strict=True):
        assert found.count == len(days)
        assert found.median is None if not days else abs((found.median or 0) - median(days)) < 1e-6
        assert (found.quartiles is None) is (len(days) < FEWEST_FOR_QUARTILES)


def assert_grouped(figures: Figures, rows: Rows) -> None:
    """Groups are those of the loops; empty ones are left out."""
    by_team: dict[str, list[Any]] = {}
    by_role: dict[str, list[Any]] = {}
    for one in rows.of(rows.vacancies):
        by_team.setdefault(one.team.name if one.team else "No team", []).append(one)
        by_role.setdefault(one.role_type.name if one.role_type else "Not stated", []).append(one)
    for groups, vacancies in ((figures.groups.teams, by_team), (figures.groups.roles, by_role)):
        found = {one.name: (one.open, one.published, one.views, one.registrations) for one in groups}
        assert found == {name: sums for name, some in vacancies.items() if any(sums := rows.group(some))}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(drawn=VACANCIES, is_one_employers=st.booleans())
def test_figures_are_what_plain_loops_count(app: Flask, drawn: list[dict[str, Any]], is_one_employers: bool) -> None:
    with time_machine.travel(NOW, tick=False), transaction():
        rows = make_rows(drawn, is_one_employers)
        figures = read_figures(Scope(rows.employer_id), PERIOD, NOW)
        assert_counted(figures, rows)
        assert_timed(figures, rows)
        assert_grouped(figures, rows)


class TestCourses:
    def test_long_period_goes_by_months(self, app: Flask) -> None:
        figures = read_figures(Scope(None), Period(date(2026, 1, 31), date(2026, 4, 3)), NOW)
        assert list(figures.courses) == ["January 2026", "February 2026", "March 2026", "April 2026"]
        assert set(figures.courses["March 2026"]) == set(STEPS)

    def test_short_one_goes_by_days(self, app: Flask) -> None:
        figures = read_figures(Scope(None), Period(date(2026, 1, 31), date(2026, 2, 1)), NOW)
        assert list(figures.courses) == ["31 Jan 2026", "1 Feb 2026"]

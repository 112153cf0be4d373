"""Extending, closing, and what came of it."""

from datetime import timedelta

import pytest
import time_machine
from flask import Flask

from recruitment import clock as site_clock
from recruitment.audit import trail
from recruitment.database import transaction
from recruitment.vacancies.ending import NotLater, close, end, extend, unschedule
from recruitment.vacancies.events import vacancy_ended
from recruitment.vacancies.lifecycle import state_at
from recruitment.vacancies.moves import CannotMove
from recruitment.vacancies.publishing import publish
from tests.factories.vacancies import all_states, make_vacancy

SECOND = timedelta(seconds=1)
DAY = timedelta(days=1)


class TestClose:
    def test_open_one_closes_now(self, app: Flask, clock: time_machine.Traveller) -> None:
        with transaction():
            vacancy = make_vacancy()
            close(vacancy, by=None)
        assert (state_at(vacancy, site_clock.now()), vacancy.closes_at) == ("closed", site_clock.now())

    def test_instant_of_publishing_is_long_enough(self, app: Flask, clock: time_machine.Traveller) -> None:
        with transaction():
            vacancy = make_vacancy(status="draft", publish_at=None)
            publish(vacancy, by=None)
            close(vacancy, by=None)
        clock.shift(SECOND)
        assert state_at(vacancy, site_clock.now()) == "closed"

    def test_scheduled_one_is_a_draft_again_without_a_time(self, app: Flask) -> None:
        with transaction():
            vacancy = make_vacancy(publish_at=site_clock.now() + DAY)
            unschedule(vacancy, by=None)
        assert (vacancy.status, vacancy.publish_at) == ("draft", None)
        assert [entry.action for entry in trail.find("vacancy", [vacancy.id])] == ["vacancy unscheduled"]

    @pytest.mark.parametrize("state", ["draft", "submitted", "scheduled", "closed", "withdrawn", "filled"])
    def test_nothing_else_can_be_closed(self, app: Flask, state: str) -> None:
        with transaction():
            vacancy = all_states(site_clock.now())[state]
            with pytest.raises(CannotMove, match=state):
                close(vacancy, by=None)


class TestExtend:
    @pytest.mark.parametrize("state", ["open", "closed"])
    def test_later_time_leaves_it_open(self, app: Flask, state: str) -> None:
        with transaction():
            vacancy = all_states(site_clock.now())[state]
            extend(vacancy, site_clock.now() + 30 * DAY, by=None)
        assert state_at(vacancy, site_clock.now()) == "open"

    def test_time_that_is_not_later_is_refused(self, app: Flask) -> None:
        with transaction():
            vacancy = make_vacancy(closes_at=site_clock.now() + 3 * DAY)
            for closes_at in (site_clock.now() - DAY, site_clock.now() + 2 * DAY, vacancy.closes_at):
                with pytest.raises(NotLater):
                    extend(vacancy, closes_at, by=None)


class TestEnd:
    @pytest.mark.parametrize(
        ("outcome", "status"),
        [("filled-here", "filled"), ("filled-elsewhere", "filled"), ("withdrawn", "withdrawn")],
    )
    @pytest.mark.parametrize("state", ["open", "closed"])
    def test_outcome_and_time_are_kept_and_others_hear_of_it(
        self, app: Flask, clock: time_machine.Traveller, state: str, outcome: str, status: str
    ) -> None:
        heard = []

        def hear(vacancy: object, *, outcome: str, by: object) -> None:
            heard.append((vacancy, outcome, by))

        with transaction(), vacancy_ended.connected_to(hear):
            vacancy = all_states(site_clock.now())[state]
            end(vacancy, outcome, by=None)
        assert (vacancy.status, vacancy.outcome, vacancy.ended_at) == (status, outcome, site_clock.now())
        assert heard == [(vacancy, outcome, None)]

    def test_unknown_outcome_is_none(self, app: Flask) -> None:
        with transaction(), pytest.raises(KeyError):
            end(make_vacancy(), "lost", by=None)

"""Open or not, and the moves between states."""

from datetime import datetime, timedelta

import pytest
import time_machine
from flask import Flask
from sqlalchemy import select

from recruitment import clock as site_clock
from recruitment.audit import trail
from recruitment.database import db, transaction
from recruitment.vacancies.lifecycle import (
    CannotClose,
    CannotPublish,
    close,
    in_state,
    is_open_at,
    publish,
    state_at,
    was_public_by,
)
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.worklist import STATES
from tests.factories.vacancies import make_vacancy

SECOND = timedelta(seconds=1)
DAY = timedelta(days=1)


def all_states(now: datetime) -> dict[str, Vacancy]:
    """A vacancy in each."""
    ended = {"publish_at": now - 2 * DAY, "closes_at": now + DAY}
    return {
        "draft": make_vacancy(status="draft", publish_at=None, closes_at=None),
        "submitted": make_vacancy(status="submitted", publish_at=None),
        "scheduled": make_vacancy(publish_at=now + DAY),
        "open": make_vacancy(),
        "closed": make_vacancy(publish_at=now - 2 * DAY, closes_at=now - DAY),
        "withdrawn": make_vacancy(status="withdrawn", **ended),
        "filled": make_vacancy(status="filled", **ended),
    }


class TestStates:
    def test_row_and_clause_agree_in_every_state(self, app: Flask) -> None:
        now = site_clock.now()
        with transaction():
            made = {state: vacancy.id for state, vacancy in all_states(now).items()}
        for state in STATES:
            found = db.session.scalars(select(Vacancy).where(in_state(state, now))).all()
            assert [vacancy.id for vacancy in found] == [made[state]]
            assert [state_at(vacancy, now) for vacancy in found] == [state]

    def test_open_begins_with_publishing_and_ends_before_closing(self, app: Flask) -> None:
        with transaction():
            vacancy = make_vacancy()
        begins, ends = vacancy.publish_at, vacancy.closes_at
        expected = {begins - SECOND: False, begins: True, ends - SECOND: True, ends: False, ends + SECOND: False}
        for instant, is_open in expected.items():
            found = db.session.scalar(select(Vacancy.id).where(is_open_at(Vacancy, instant)))
            assert (is_open_at(vacancy, instant), found is not None) == (is_open, is_open)

    def test_only_what_was_let_out_was_public(self, app: Flask) -> None:
        now = site_clock.now()
        with transaction():
            made = all_states(now)
        public = {state for state, vacancy in made.items() if was_public_by(vacancy, now)}
        assert public == {"open", "closed", "withdrawn", "filled"}

    def test_what_ended_before_its_time_was_never_public(self, app: Flask) -> None:
        now = site_clock.now()
        with transaction():
            vacancy = make_vacancy(status="withdrawn", publish_at=now - DAY)
            vacancy.ended_at = now - 2 * DAY
        assert not was_public_by(vacancy, now)


class TestPublish:
    def test_draft_is_open_at_once(self, app: Flask, clock: time_machine.Traveller) -> None:
        with transaction():
            vacancy = make_vacancy(status="draft", publish_at=None)
            publish(vacancy, by=None)
        assert is_open_at(vacancy, site_clock.now())
        assert [entry.action for entry in trail.find("vacancy", [vacancy.id])] == ["vacancy published"]

    def test_later_time_waits(self, app: Flask, clock: time_machine.Traveller) -> None:
        with transaction():
            vacancy = make_vacancy(status="draft", publish_at=None)
            publish(vacancy, by=None, at=site_clock.now() + DAY)
        assert state_at(vacancy, site_clock.now()) == "scheduled"
        clock.shift(DAY)
        assert state_at(vacancy, site_clock.now()) == "open"

    def test_scheduled_one_can_be_moved(self, app: Flask) -> None:
        with transaction():
            vacancy = make_vacancy(publish_at=site_clock.now() + DAY)
            publish(vacancy, by=None)
        assert is_open_at(vacancy, site_clock.now())

    def test_what_lacks_something_is_refused_by_name(self, app: Flask) -> None:
        with transaction():
            vacancy = make_vacancy(status="draft", publish_at=None, description=None, hours=[])
            with pytest.raises(CannotPublish) as refusal:
                publish(vacancy, by=None)
        assert refusal.value.problems.keys() == {"description", "hours"}
        assert vacancy.status == "draft"

    def test_closing_before_publishing_is_refused(self, app: Flask) -> None:
        with transaction():
            vacancy = make_vacancy(status="draft", publish_at=None, closes_at=site_clock.now() + DAY)
            with pytest.raises(CannotPublish) as refusal:
                publish(vacancy, by=None, at=site_clock.now() + 2 * DAY)
        assert refusal.value.problems.keys() == {"closes_at"}

    @pytest.mark.parametrize("state", ["open", "closed", "withdrawn", "filled"])
    def test_second_time_is_refused(self, app: Flask, state: str) -> None:
        with transaction():
            vacancy = all_states(site_clock.now())[state]
            with pytest.raises(CannotPublish, match="published already"):
                publish(vacancy, by=None)


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
            close(vacancy, by=None)
        assert (vacancy.status, vacancy.publish_at) == ("draft", None)
        assert [entry.action for entry in trail.find("vacancy", [vacancy.id])] == ["vacancy unscheduled"]

    @pytest.mark.parametrize("state", ["draft", "submitted", "closed", "withdrawn", "filled"])
    def test_nothing_else_can_be_closed(self, app: Flask, state: str) -> None:
        with transaction():
            vacancy = all_states(site_clock.now())[state]
            with pytest.raises(CannotClose, match=state):
                close(vacancy, by=None)

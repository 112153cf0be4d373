"""Open or not, and every other state."""

from datetime import timedelta

from flask import Flask
from sqlalchemy import select

from recruitment import clock as site_clock
from recruitment.database import db, transaction
from recruitment.vacancies.lifecycle import in_state, is_open_at, state_at, was_public_by
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.worklist import STATES
from tests.factories.vacancies import all_states, make_vacancy

SECOND = timedelta(seconds=1)
DAY = timedelta(days=1)


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

"""How tasks fare is kept, without what their failures quote."""

from datetime import timedelta

import time_machine
from flask import Flask

from recruitment import clock as site_clock
from recruitment.accounts.models import Account
from recruitment.database import db
from recruitment.worker.models import TaskState
from recruitment.worker.states import States, where_it_failed


def kept() -> TaskState:
    db.session.rollback()
    db.session.expire_all()
    return db.session.get_one(TaskState, "count")


class TestStates:
    def test_success_is_noted_once_a_minute(self, app: Flask, clock: time_machine.Traveller) -> None:
        states, begun = States(), site_clock.now()
        for seconds in range(0, 90, 5):
            states.note_success("count", begun + timedelta(seconds=seconds))
        assert kept().succeeded_at == begun + timedelta(seconds=60)

    def test_failure_stays_until_it_goes_well_again(self, app: Flask, clock: time_machine.Traveller) -> None:
        states, begun = States(), site_clock.now()
        states.note_success("count", begun)
        states.note_failure("count", begun, ValueError("ada@example.org"))
        assert (kept().failed_at, kept().last_error) == (begun, "ValueError")
        states.note_success("count", begun + timedelta(seconds=1))
        assert (kept().failed_at, kept().last_error) == (begun, None)


class TestWhereItFailed:
    def test_kind_and_our_own_line_are_told_and_no_value(self, app: Flask) -> None:
        try:
            site_clock.parse_instant("ada@example.org")
        except ValueError as problem:
            told = where_it_failed(problem)
        assert told.startswith("NotAnInstant in clock.parse_instant, line ")
        assert "ada" not in told

    def test_failure_within_a_library_is_told_by_where_we_called_it(self, app: Flask) -> None:
        assert where_it_failed(LookupError(Account)) == "LookupError"

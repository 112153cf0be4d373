"""The worker's loop."""

from datetime import timedelta
from threading import Event

import pytest
from flask import Flask
from sqlalchemy.exc import OperationalError
from structlog.testing import capture_logs

from recruitment.database import db
from recruitment.worker.loop import WAIT_AFTER_FAILURE, Loop, wait_after
from recruitment.worker.models import TaskState
from recruitment.worker.tasks import MAIL_LANE, IsStopping, Task

FAILURE = WAIT_AFTER_FAILURE.total_seconds()


def noting(name: str, notes: list[str], every: int = 1) -> Task:
    return Task(name, lambda _: notes.append(name), timedelta(seconds=every))


def failing(notes: list[str]) -> Task:
    def fail(_: IsStopping) -> None:
        notes.append("failing")
        raise OperationalError("SELECT 'ada@example.org'", {}, Exception("the database is away"))

    return Task("failing", fail, timedelta(seconds=1))


@pytest.mark.parametrize("app", ["sqlite"], indirect=True)
class TestLoop:
    def test_each_task_runs_when_its_time_has_come(self, app: Flask) -> None:
        notes: list[str] = []
        loop = Loop(app, [noting("often", notes, every=1), noting("rarely", notes, every=60)])
        for instant in (100.0, 100.5, 101.0, 160.0):
            loop.run_due(instant)
        assert notes == ["often", "rarely", "often", "often", "rarely"]

    def test_database_that_is_away_neither_ends_it_nor_stops_others(self, app: Flask) -> None:
        notes: list[str] = []
        loop = Loop(app, [failing(notes), noting("fine", notes)])
        for instant in (100.0, 100.0 + FAILURE - 1, 100.0 + FAILURE):
            loop.run_due(instant)
        assert notes == ["failing", "fine", "fine", "failing", "fine"]

    def test_failure_is_logged_without_what_it_quotes(self, app: Flask) -> None:
        with capture_logs() as logged:
            Loop(app, [failing([])]).run_due(1.0)
        assert logged[0]["kind"] == "OperationalError"
        assert "ada@example.org" not in str(logged)

    def test_stopped_while_it_works_it_begins_nothing_more(self, app: Flask) -> None:
        notes: list[str] = []
        tasks: list[Task] = [Task("last", lambda _: loop.stop(), timedelta(seconds=1)), noting("never", notes)]
        loop = Loop(app, tasks)
        loop.run()
        assert notes == []

    def test_how_tasks_fared_is_kept(self, app: Flask) -> None:
        Loop(app, [failing([]), noting("fine", [])]).run_due(1.0)
        failed, fine = (db.session.get_one(TaskState, name) for name in ("failing", "fine"))
        assert (failed.succeeded_at, str(failed.last_error)[:16]) == (None, "OperationalError")
        assert (fine.succeeded_at is not None, fine.last_error) == (True, None)

    def test_mail_does_not_wait_for_what_takes_long(self, app: Flask) -> None:
        is_sent, is_over = Event(), Event()

        def take_long(_: IsStopping) -> None:
            is_over.wait(20)
            loop.stop()

        def send(_: IsStopping) -> None:
            is_sent.set()
            is_over.set()

        second = timedelta(seconds=1)
        loop = Loop(app, [Task("long", take_long, second), Task("mail", send, second, MAIL_LANE)])
        loop.run()
        assert is_sent.is_set()


def test_tries_of_what_fails_get_rarer_up_to_five_minutes() -> None:
    assert [wait_after(times).total_seconds() for times in (1, 2, 3, 7, 1000)] == [5, 10, 20, 300, 300]

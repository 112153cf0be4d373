"""Whether what should happen by itself does happen."""

from datetime import timedelta

import pytest
import time_machine
from flask import Flask

from recruitment import clock as site_clock
from recruitment.database import db, transaction
from recruitment.worker.daily import Daily
from recruitment.worker.loop import Loop
from recruitment.worker.models import WorkerSeen
from recruitment.worker.presence import say_alive
from recruitment.worker.status import PATIENCE, TaskLine, in_words, read_tasks, read_workers
from recruitment.worker.tasks import IsStopping, Task

MINUTE = timedelta(minutes=1)


def fail(_: IsStopping) -> None:
    raise LookupError("ada@example.org")


def line(app: Flask, task: Task | Daily, *, later: timedelta = timedelta()) -> TaskLine:
    Loop(app, [task]).run_due(1.0)
    db.session.rollback()  # what was read before is not what the loop wrote
    return read_tasks([task], site_clock.now() + later)[0]


class TestReadTasks:
    def test_what_goes_well_is_told_by_when(self, app: Flask, clock: time_machine.Traveller) -> None:
        told = line(app, Task("count", lambda _: None, MINUTE))
        assert (told.succeeded_at, told.is_in_trouble, told.last_error) == (site_clock.now(), False, "")

    def test_failure_is_trouble(self, app: Flask, clock: time_machine.Traveller) -> None:
        told = line(app, Task("count", fail, MINUTE))
        assert (told.failed_at, told.is_in_trouble) == (site_clock.now(), True)
        assert told.last_error.startswith("LookupError")

    def test_silence_is_trouble(self, app: Flask, clock: time_machine.Traveller) -> None:
        task = Task("count", lambda _: None, MINUTE)
        assert read_tasks([task], site_clock.now())[0].is_in_trouble
        assert not line(app, task, later=MINUTE + PATIENCE).is_in_trouble
        assert line(app, task, later=MINUTE + PATIENCE + timedelta(seconds=1)).is_in_trouble

    def test_daily_one_is_told_by_its_date(self, app: Flask, clock: time_machine.Traveller) -> None:
        told = line(app, Daily("count", lambda _, __: None))
        assert (told.how_often, told.succeeded_at) == ("Daily from 07:00", site_clock.now())
        assert told.next_at == site_clock.now() + timedelta(hours=22)


class TestReadWorkers:
    def test_who_lives_and_who_is_gone(self, app: Flask, clock: time_machine.Traveller) -> None:
        say_alive()
        (worker,) = read_workers(site_clock.now())
        assert (worker.is_alive, worker.seen_at) == (True, site_clock.now())
        (gone,) = read_workers(site_clock.now() + timedelta(minutes=3))
        assert not gone.is_alive

    def test_wrong_clock_is_told_in_seconds(self, app: Flask) -> None:
        now = site_clock.now()
        with transaction():
            for name, ahead in (("a:1:x", -300.4), ("b:2:x", 1.0)):
                db.session.add(WorkerSeen(worker=name, started_at=now, seen_at=now, clock_ahead=ahead))
        assert [(one.name, one.clock_off) for one in read_workers(now)] == [("a:1", -300), ("b:2", 0)]


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(1, "Every second"), (15, "Every 15 seconds"), (60, "Every minute"), (600, "Every 10 minutes")],
)
def test_how_often_is_told_in_words(seconds: int, words: str) -> None:
    assert in_words(timedelta(seconds=seconds)) == words

"""A worker says that it lives, and whether its clock is wrong."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from flask import Flask
from sqlalchemy import select
from structlog.testing import capture_logs

from recruitment import clock as site_clock
from recruitment.database import db, transaction
from recruitment.worker.models import WorkerSeen
from recruitment.worker.presence import ALIVE_FOR, FORGOTTEN_AFTER, clock_ahead, is_alive, say_alive


def seen() -> list[WorkerSeen]:
    return list(db.session.scalars(select(WorkerSeen)))


class TestSayAlive:
    def test_one_row_a_worker_says_since_when_and_when_last(self, app: Flask, clock: time_machine.Traveller) -> None:
        begun = site_clock.now()
        say_alive()
        clock.shift(timedelta(minutes=1))
        say_alive()
        (worker,) = seen()
        assert (worker.started_at, worker.seen_at) == (begun, begun + timedelta(minutes=1))

    def test_who_was_not_seen_for_a_day_is_forgotten(self, app: Flask, clock: time_machine.Traveller) -> None:
        old = site_clock.now() - FORGOTTEN_AFTER - timedelta(seconds=1)
        with transaction():
            db.session.add(WorkerSeen(worker="old", started_at=old, seen_at=old, clock_ahead=0.0))
        say_alive()
        assert [one.worker == "old" for one in seen()] == [False]

    @pytest.mark.parametrize("app", ["postgresql"], indirect=True)
    def test_clock_that_is_wrong_is_said(self, app: Flask) -> None:
        with time_machine.travel(datetime.now(UTC) + timedelta(minutes=5)), capture_logs() as logged:
            say_alive()
        assert [entry["event"] for entry in logged] == ["this machine's clock is wrong"]
        assert seen()[0].clock_ahead == pytest.approx(300, abs=20)

    def test_right_clock_is_not_complained_about(self, app: Flask) -> None:
        with capture_logs() as logged:
            say_alive()
        assert logged == []
        assert abs(clock_ahead()) < 20


class TestIsAlive:
    def test_until_it_was_not_seen_for_two_minutes(self) -> None:
        instant = site_clock.now()
        worker = WorkerSeen(seen_at=instant)
        assert is_alive(worker, instant + ALIVE_FOR - timedelta(seconds=1))
        assert not is_alive(worker, instant + ALIVE_FOR)

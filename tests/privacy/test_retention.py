"""What is past its time goes, from the files too, however often it is asked for."""

from pathlib import Path

import time_machine
from flask import Flask
from sqlalchemy import make_url

from recruitment import clock as site_clock
from recruitment.database import db, transaction
from recruitment.privacy.retention import run_daily, run_retention
from tests.factories.mail import make_mail

DAY = 24 * 3600


def log_size() -> int:
    """Of SQLite's write-ahead log, in bytes."""
    db.session.rollback()
    path = Path(f"{make_url(str(db.engine.url)).database}-wal")
    return path.stat().st_size if path.exists() else 0


class TestRunRetention:
    def test_each_holder_says_how_much_went_and_nothing_stays_in_the_log(
        self, app: Flask, clock: time_machine.Traveller
    ) -> None:
        with transaction():
            make_mail()
        clock.shift(31 * DAY)
        assert run_retention(site_clock.now(), dry_run=True)["Mails"] == 1
        assert run_retention(site_clock.now(), dry_run=False)["Mails"] == 1
        assert log_size() == 0
        assert set(run_retention(site_clock.now(), dry_run=False).values()) == {0}

    def test_asked_to_stop_it_leaves_the_rest_for_the_next_time(
        self, app: Flask, clock: time_machine.Traveller
    ) -> None:
        with transaction():
            make_mail()
        clock.shift(31 * DAY)
        assert run_retention(site_clock.now(), dry_run=False, is_stopping=lambda: True) == {}
        assert run_retention(site_clock.now(), dry_run=False)["Mails"] == 1


def test_worker_runs_it_for_a_day(app: Flask, clock: time_machine.Traveller) -> None:
    with transaction():
        make_mail()
    clock.shift(31 * DAY)
    run_daily(lambda: False, site_clock.today())
    assert run_retention(site_clock.now(), dry_run=True)["Mails"] == 0

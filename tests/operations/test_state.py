"""What /metrics tells of the catalogue, the outbox, the workers and the tables."""

from collections.abc import Iterable
from datetime import timedelta
from math import inf

import pytest
import time_machine
from flask import Flask
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from recruitment import clock as site_clock
from recruitment.database import db, transaction
from recruitment.operations import state
from recruitment.worker.presence import say_alive
from recruitment.worker.schedule import SCHEDULE
from recruitment.worker.states import States, note_done
from tests.client import CheckingClient
from tests.factories.mail import make_mail
from tests.factories.vacancies import make_vacancy
from tests.operations.scrapes import Series, read, value_of


@pytest.fixture(autouse=True)
def still(clock: time_machine.Traveller) -> None:
    """Ages are exact when time stands still."""


def figures(client: CheckingClient) -> dict[Series, float]:
    return read(client.get("/metrics").text)


def values(figures: dict[Series, float], *names: str) -> Iterable[float]:
    return [value_of(figures, name) for name in names]


class TestState:
    def test_catalogue_tells_size_and_age(self, client: CheckingClient, clock: time_machine.Traveller) -> None:
        now = site_clock.now()
        with transaction():
            make_vacancy(closes_at=now + timedelta(hours=1))
            make_vacancy(closes_at=now + timedelta(days=9))
        names = ("catalogue_vacancies", "catalogue_open_vacancies", "catalogue_age_seconds")
        assert values(figures(client), *names) == [2, 2, 0]
        clock.shift(timedelta(hours=2))
        assert values(figures(client), *names) == [2, 1, 7200]

    def test_time_since_a_vacancy_was_changed_outlives_a_start(
        self, app: Flask, client: CheckingClient, clock: time_machine.Traveller
    ) -> None:
        assert values(figures(client), "vacancies_unchanged_seconds") == [0]
        with transaction():
            make_vacancy()
        clock.shift(timedelta(hours=2))
        app.extensions["catalogue"].forget()
        assert values(figures(client), "vacancies_unchanged_seconds") == [7200]

    def test_outbox_tells_depth_and_age(self, client: CheckingClient, clock: time_machine.Traveller) -> None:
        names = ("outbox_waiting", "outbox_oldest_seconds", "outbox_overdue_seconds", "outbox_given_up")
        assert values(figures(client), *names) == [0, 0, 0, 0]
        with transaction():
            make_mail()
            make_mail(failed_at=site_clock.now())
        clock.shift(90)
        assert values(figures(client), *names) == [1, 90, 90, 1]

    def test_worker_that_never_was_is_infinitely_late(self, client: CheckingClient) -> None:
        told = figures(client)
        assert values(told, "workers_alive", "worker_silent_seconds") == [0, inf]
        assert {value_of(told, "task_late_seconds", task=task.name) for task in SCHEDULE} == {inf}

    def test_worker_tells_when_it_was_seen(self, client: CheckingClient, clock: time_machine.Traveller) -> None:
        say_alive()
        clock.shift(60)
        assert values(figures(client), "workers_alive", "worker_silent_seconds") == [1, 60]
        clock.shift(600)
        assert values(figures(client), "workers_alive", "worker_silent_seconds") == [0, 660]

    def test_task_tells_how_late_it_is_and_that_it_failed(
        self, client: CheckingClient, clock: time_machine.Traveller
    ) -> None:
        States().note_success("sweep documents", site_clock.now())
        clock.shift(3600 + 60 + 5)
        assert value_of(figures(client), "task_late_seconds", task="sweep documents") == 5
        States().note_failure("sweep documents", site_clock.now(), ValueError())
        assert value_of(figures(client), "task_failing", task="sweep documents") == 1
        assert value_of(figures(client), "task_failing", task="retention") == 0

    def test_backup_tells_its_age(self, client: CheckingClient, clock: time_machine.Traveller) -> None:
        assert values(figures(client), "backup_age_seconds") == [inf]
        note_done(state.BACKUP, site_clock.now())
        clock.shift(timedelta(days=1))
        assert values(figures(client), "backup_age_seconds") == [86_400]

    def test_tables_of_another_release_are_told(self, client: CheckingClient) -> None:
        assert values(figures(client), "database_up", "schema_current") == [1, 1]
        with transaction():
            db.session.execute(text("UPDATE alembic_version SET version_num = '0001'"))
        assert values(figures(client), "database_up", "schema_current") == [1, 0]

    def test_room_on_the_disk_is_told_where_it_is_ours(self, app: Flask, client: CheckingClient) -> None:
        told = figures(client)
        is_sqlite = db.engine.dialect.name == "sqlite"
        assert (value_of(told, "disk_free_bytes", of="database") > 0) is is_sqlite
        assert value_of(told, "disk_free_bytes", of="uploads") > 0


@pytest.mark.parametrize("app", ["sqlite"], indirect=True)
def test_database_that_is_away_is_told_beside_what_was_counted(
    client: CheckingClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*_args: object) -> None:
        raise OperationalError("SELECT", {}, Exception("refused"))

    client.get("/jobs")
    monkeypatch.setattr(state, "read_depth", away)
    told = figures(client)
    assert value_of(told, "requests_total", route="/jobs", status="200") > 0
    assert ("recruitment_outbox_waiting", ()) not in told
    assert told["recruitment_database_up", ()] == 0

"""What a process sees of the counter."""

import threading

import pytest
from flask import Flask
from sqlalchemy.exc import OperationalError

from recruitment.database import db, transaction
from recruitment.freshness.counter import Version, read_version
from recruitment.freshness.watch import Watch, current_version
from tests.factories.vacancies import make_vacancy


def written() -> Version:
    """What stands in the row."""
    with db.engine.connect() as connection:
        return read_version(connection)


class TestCurrentVersion:
    def test_every_commit_is_seen_at_the_next_look(self, app: Flask) -> None:
        for _ in range(3):
            before = current_version()
            with transaction():
                make_vacancy()
            assert before != current_version() == written()

    def test_other_threads_see_it_too(self, app: Flask) -> None:
        watch: Watch = app.extensions["watch"]
        seen: list[Version] = []
        look = [threading.Thread(target=lambda: seen.append(watch.version())) for _ in range(2)]
        look[0].start()
        look[0].join()
        with transaction():
            make_vacancy()
        look[1].start()
        look[1].join()
        assert seen[1].site == seen[0].site + 1 == written().site

    def test_a_request_goes_by_what_it_saw_first(self, app: Flask) -> None:
        with app.test_request_context():
            first = current_version()
            with transaction():
                make_vacancy()
            assert current_version() == first
        assert current_version() != first

    def test_connection_that_broke_is_made_again(self, app: Flask) -> None:
        watch: Watch = app.extensions["watch"]
        before = watch.version()
        watch.local.seen.connection.close()
        assert watch.version() == before

    def test_database_that_is_away_is_said_so(self, app: Flask) -> None:
        with transaction():
            db.session.connection().exec_driver_sql("ALTER TABLE freshness RENAME TO elsewhere")
        app.extensions["watch"].forget()
        with pytest.raises(OperationalError):
            current_version()

    def test_it_can_never_write(self, app: Flask) -> None:
        watch: Watch = app.extensions["watch"]
        watch.version()
        with pytest.raises(watch.engine.dialect.loaded_dbapi.Error):
            watch.local.seen.connection.execute("UPDATE freshness SET site_version = 0")

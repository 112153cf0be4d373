"""Liveness ignores the database, readiness reports it and its tables."""

import flask_migrate
import pytest
from alembic.script import ScriptDirectory
from flask import Flask
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from recruitment.database import db, transaction
from recruitment.operations.schema import newest_revision, revision_found, revisions
from tests.client import CheckingClient


def move_to(revision: str) -> None:
    with transaction():
        db.session.execute(text("UPDATE alembic_version SET version_num = :to"), {"to": revision})


class TestReady:
    def test_both_are_well(self, client: CheckingClient) -> None:
        assert client.get("/health/live").status_code == 200
        assert client.get("/health/ready").text == "ready\n"

    def test_without_a_database_the_process_lives_but_cannot_serve(
        self, client: CheckingClient, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def away(*_args: object) -> None:
            raise OperationalError("", {}, Exception("refused"))

        monkeypatch.setattr(db.session, "execute", away)
        assert client.get("/health/live").status_code == 200
        assert client.get("/health/ready").status_code == 503

    @pytest.mark.parametrize("revision", ["0001", "0000", "another"])
    def test_tables_of_an_older_release_are_said(self, client: CheckingClient, revision: str) -> None:
        move_to(revision)
        answer = client.get("/health/ready")
        said = f"the tables are at {revision}, this release wants {newest_revision()}\n"
        assert (answer.status_code, answer.text) == (503, said)

    def test_release_serves_on_while_the_next_one_has_migrated(self, client: CheckingClient) -> None:
        move_to("9999")
        answer = client.get("/health/ready")
        assert (answer.status_code, answer.text) == (200, "ready, with the tables of a newer release: 9999\n")

    def test_database_without_tables_is_said_until_the_migrations_ran(self, app: Flask, client: CheckingClient) -> None:
        flask_migrate.downgrade(revision="base")
        with db.engine.connect().execution_options(writing=True) as connection, connection.begin():
            connection.execute(text("DROP TABLE alembic_version"))
        assert "at no migration" in client.get("/health/ready").text
        flask_migrate.upgrade()
        assert client.get("/health/ready").status_code == 200

    def test_life_is_told_without_a_look_at_the_database(
        self, app: Flask, client: CheckingClient, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def connect(*_args: object, **_options: object) -> None:
            raise AssertionError("nobody should ask")

        for engine in (db.engine, app.extensions["watch"].engine):
            monkeypatch.setattr(engine, "connect", connect)
            monkeypatch.setattr(engine, "raw_connection", connect)
        assert client.get("/health/live").text == "alive\n"


@pytest.mark.parametrize("app", ["sqlite"], indirect=True)
def test_files_of_migrations_tell_what_alembic_would(app: Flask) -> None:
    config = app.extensions["migrate"].migrate.get_config()
    scripts = ScriptDirectory.from_config(config)
    assert newest_revision() == scripts.get_current_head() == revision_found()
    assert list(reversed(revisions())) == [script.revision for script in scripts.walk_revisions()]

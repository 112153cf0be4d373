"""The fixtures keep what they promise."""

import click
import pytest
from flask import Flask, g
from flask.cli import with_appcontext
from sqlalchemy import text

from recruitment.database import db, transaction
from tests.client import SeparateCliRunner

RECORD = text("UPDATE audit_head SET entries = entries + 1")
RECORDED = text("SELECT entries FROM audit_head")


class TestFreshDatabase:
    @pytest.mark.parametrize("_round", [1, 2])
    def test_test_begins_with_what_the_migrations_left(self, app: Flask, _round: int) -> None:
        assert db.session.scalar(RECORDED) == 0
        with transaction():
            db.session.execute(RECORD)
        assert db.session.scalar(RECORDED) == 1


class TestSeparation:
    @pytest.fixture(autouse=True)
    def _recording_command(self, app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
        @click.command("record")
        @with_appcontext
        def record() -> None:
            g.left_behind = True
            with transaction():
                db.session.execute(RECORD)

        monkeypatch.setitem(app.cli.commands, "record", record)

    def test_what_a_command_writes_is_seen_by_the_test(self, command: SeparateCliRunner) -> None:
        assert db.session.scalar(RECORDED) == 0
        assert command("record").exit_code == 0
        assert db.session.scalar(RECORDED) == 1

    def test_what_a_command_keeps_for_itself_is_not(self, command: SeparateCliRunner) -> None:
        command("record")
        assert "left_behind" not in g

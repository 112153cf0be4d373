"""`flask worker` as a process of its own."""

import os
import signal
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.backends import SQLite
from tests.client import SeparateCliRunner
from tests.databases import Installations
from tests.house_rules.sources import ROOT

pytestmark = pytest.mark.slow

TAKES_AT_MOST = 20.0


@pytest.fixture
def database(installations: Installations, tmp_path: Path) -> Path:
    """A migrated database of the worker's own."""
    backend = installations.on("sqlite").backend
    assert isinstance(backend, SQLite)
    backend.copy_fresh(tmp_path / "worker.db")
    return tmp_path / "worker.db"


@contextmanager
def worker(database: Path, **environment: str) -> Iterator["subprocess.Popen[str]"]:
    given = {"DATABASE_URL": f"sqlite:///{database}", "SECRET_KEY": "a key for tests alone", "LOG_FORMAT": "json"}
    process = subprocess.Popen(
        [sys.executable, "-m", "flask", "--app", "wsgi", "worker"],
        cwd=ROOT,
        env=os.environ | given | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def put_mail_into(database: Path) -> None:
    """Not through the application, which is bound to the test's own database."""
    now = datetime.now(UTC)
    values = {
        "message_id": "<one@localhost>",
        "dedupe_key": "test:one",
        "recipient": "ada@example.org",
        "subject": "We have your interest",
        "text": "Thank you.",
        "created_at": now.strftime("%Y-%m-%d %H:%M:%S.%f"),
        "next_attempt_at": now.strftime("%Y-%m-%d %H:%M:%S.%f"),
        "attempts": 0,
        "purge_on": (now + timedelta(days=30)).strftime("%Y-%m-%d"),  # or the worker may forget it first
    }
    names, marks = ", ".join(values), ", ".join("?" * len(values))
    connection = sqlite3.connect(database)
    connection.execute(f"INSERT INTO outbox_mail ({names}) VALUES ({marks})", list(values.values()))
    connection.commit()
    connection.close()


def wait_for(process: "subprocess.Popen[str]", words: str) -> None:
    assert process.stderr is not None
    for line in process.stderr:
        if words in line:
            return
    raise AssertionError(f"the worker ended and never said {words!r}")


class TestWorker:
    @pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
    def test_it_ends_cleanly_when_asked(self, database: Path, number: signal.Signals) -> None:
        with worker(database) as process:
            wait_for(process, "worker started")
            process.send_signal(number)
            assert process.wait(TAKES_AT_MOST) == 0

    def test_due_mail_is_delivered(self, database: Path) -> None:
        put_mail_into(database)
        with worker(database) as process:
            assert process.stdout is not None
            assert any("Mail to ada@example.org" in line for line in process.stdout)

    def test_mail_server_that_hangs_does_not_hold_it(self, database: Path) -> None:
        put_mail_into(database)
        with socket.create_server(("127.0.0.1", 0)) as silent:
            url = f"smtp://127.0.0.1:{silent.getsockname()[1]}"
            with worker(database, MAIL_URL=url) as process:
                conversation, _ = silent.accept()
                with conversation:
                    process.terminate()
                    wait_for(process, "cut off")
                    assert process.wait(TAKES_AT_MOST) == 0

    def test_missing_tables_do_not_end_it(self, tmp_path: Path) -> None:
        with worker(tmp_path / "empty.db") as process:
            wait_for(process, "task failed")
            assert process.poll() is None

    def test_unusable_mail_url_is_refused_at_the_start(
        self, command: SeparateCliRunner, change_settings: Callable[..., None]
    ) -> None:
        change_settings(mail_url="notify:")
        result = command("worker")
        assert result.exit_code == 1
        assert "GOV.UK Notify" in result.stderr

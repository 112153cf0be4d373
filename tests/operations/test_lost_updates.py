"""Processes that read a row and write it back at the same time: no writing is lost, and nobody finds a lock."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.backends import SQLite
from tests.databases import Installations
from tests.live_site import ROOT

PROCESSES = 8
NEW = """INSERT INTO account (id, email, name, role, created_at, totp_last_step)
VALUES (1, 'ada@example.org', 'Ada', 'administrator', '2026-06-15 08:00:00', 0)"""


@pytest.fixture
def database(installations: Installations, tmp_path: Path) -> Path:
    """On a disk, which is slower than the memory where other tests write, with the row that is counted in."""
    template, path = installations.on("sqlite").backend, tmp_path / "site.db"
    assert isinstance(template, SQLite)
    template.copy_fresh(path)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(NEW)
    return path


@pytest.mark.slow
@pytest.mark.parametrize("times", [25, pytest.param(250, marks=pytest.mark.faults)])
def test_eight_processes_lose_nothing_and_find_nothing_locked(database: Path, times: int) -> None:
    command = [sys.executable, "-m", "tests.operations.lost_updates", f"sqlite:///{database}", str(times)]
    adding = [subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True) for _ in range(PROCESSES)]
    complaints = [process.communicate()[1] for process in adding]
    assert {(process.returncode, said) for process, said in zip(adding, complaints, strict=True)} == {(0, "")}
    with closing(sqlite3.connect(database)) as connection:
        assert connection.execute("SELECT totp_last_step FROM account").fetchone() == (PROCESSES * times,)

"""Processes that read a row and write it back at the same time: no writing is lost, and nobody finds a lock."""

import multiprocessing
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.backends import SQLite
from tests.databases import Installations
from tests.operations.lost_updates import add

PROCESSES = 8
#: Imports the site once, for all of them.
SERVER = multiprocessing.get_context("forkserver")
SERVER.set_forkserver_preload([add.__module__])
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
    adding = [SERVER.Process(target=add, args=(f"sqlite:///{database}", times)) for _ in range(PROCESSES)]
    for process in adding:
        process.start()
    for process in adding:
        process.join()
    assert {process.exitcode for process in adding} == {0}
    with closing(sqlite3.connect(database)) as connection:
        assert connection.execute("SELECT totp_last_step FROM account").fetchone() == (PROCESSES * times,)

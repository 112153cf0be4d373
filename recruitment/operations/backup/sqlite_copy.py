"""Copies of a SQLite database, while others write to it."""

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import URL

from recruitment.lock_patience import LOCK_WAIT_MS
from recruitment.operations.backup.contents import REVISION, STORED, Contents
from recruitment.operations.backup.refusals import CannotBackUp, CannotRestore

#: Seconds between two looks for the lock.
LOOK_AGAIN = 0.05


def make_copy(url: URL, path: Path) -> Contents:
    """As of one moment, without what was deleted: VACUUM leaves free pages out. Raises CannotBackUp."""
    try:
        with closing(sqlite3.connect(_place(url), timeout=LOCK_WAIT_MS / 1000)) as connection:
            connection.execute("VACUUM INTO ?", (str(path),))
        with closing(sqlite3.connect(path)) as copied:
            (revision,) = copied.execute(REVISION).fetchone()
            return Contents(revision, [name for (name,) in copied.execute(STORED)])
    except sqlite3.Error as problem:
        raise CannotBackUp(f"SQLite could not be copied: {problem}") from problem


def put_back(url: URL, path: Path) -> None:
    """In one transaction of SQLite's own: when it is broken off, what was there before is there again.

    Raises CannotRestore.
    """
    with _sound(path) as source:
        try:
            with closing(sqlite3.connect(_place(url), timeout=LOCK_WAIT_MS / 1000)) as target:
                target.execute("PRAGMA secure_delete=ON")
                source.backup(target, progress=_patience(), sleep=LOOK_AGAIN)
                target.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        except sqlite3.Error as problem:
            raise CannotRestore(f"The database is as it was: {problem}. Is the site still running?") from problem


def _patience() -> Callable[[int, int, int], None]:
    """Python would wait for a lock for ever, asking this each time."""
    give_up_at = time.monotonic() + LOCK_WAIT_MS / 1000

    def look(status: int, _left: int, _of: int) -> None:
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED) and time.monotonic() > give_up_at:
            raise sqlite3.OperationalError("database is locked")

    return look


@contextmanager
def _sound(path: Path) -> Iterator[sqlite3.Connection]:
    """What the seal can't say: that it was whole when it was sealed."""
    with closing(sqlite3.connect(path)) as source:
        try:
            is_whole = source.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            is_whole = is_whole and not source.execute("PRAGMA foreign_key_check").fetchall()
        except sqlite3.Error as problem:
            raise CannotRestore("The database in the backup is damaged") from problem
        if not is_whole:
            raise CannotRestore("The database in the backup is damaged")
        yield source


def _place(url: URL) -> str:
    return url.database or ""

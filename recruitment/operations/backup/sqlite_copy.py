"""Copies of a SQLite database, while others write to it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import URL

from recruitment.lock_patience import LOCK_WAIT_MS
from recruitment.operations.backup.contents import REVISION, STORED, Contents
from recruitment.operations.backup.refusals import CannotBackUp, CannotRestore


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
                source.backup(target)
                target.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        except sqlite3.Error as problem:
            raise CannotRestore(f"The database is as it was: {problem}. Is the site still running?") from problem


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

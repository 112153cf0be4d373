"""The two databases under test: each is migrated once for each process and given back fresh to every test."""

import os
import shutil
import subprocess
from pathlib import Path
from typing import Protocol

import psycopg
from psycopg.sql import SQL, Identifier
from sqlalchemy import make_url

from tests import postgres_server
from tests.availability import unavailable
from tests.postgres_undo import CannotUndo, Undo


class Backend(Protocol):
    """A database that is remembered as it is and brought back to that."""

    url: str

    def remember(self) -> None:
        """Take what is in the database as the fresh state."""

    def is_fresh(self) -> bool:
        """Whether nothing was written since it was last fresh; False when that is not known."""

    def undo(self) -> bool:
        """Take out what was written while others stay connected; False when that is not possible."""

    def restore(self) -> None:
        """Bring the fresh state back while nobody is connected."""

    def close(self) -> None:
        """Leave nothing behind."""


class SQLite:
    """A file, restored by copying; its audit triggers refuse to be emptied, as they should."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "test.db"
        self.template = folder / "template.db"
        self.url = f"sqlite:///{self.path}"

    def remember(self) -> None:
        shutil.copyfile(self.path, self.template)

    def is_fresh(self) -> bool:
        return False  # copying costs less than finding out

    def undo(self) -> bool:
        return False  # and less than deleting

    def copy_fresh(self, path: Path) -> None:
        """A database of somebody else's own, in the fresh state."""
        shutil.copyfile(self.template, path)

    def restore(self) -> None:
        for leftover in ("-wal", "-shm"):
            Path(f"{self.path}{leftover}").unlink(missing_ok=True)
        shutil.copyfile(self.template, self.path)

    def close(self) -> None:
        pass  # pytest removes the folder


class PostgreSQL:
    """A database cloned from a template, on TEST_DATABASE_URL's server or on one of this process's own."""

    def __init__(self, suffix: str) -> None:
        self.server = None if os.environ.get("TEST_DATABASE_URL") else _start_server()
        given = self.server[1] if self.server else os.environ["TEST_DATABASE_URL"]
        address = make_url(given).set(drivername="postgresql")
        self.name = f"recruitment_test_{suffix}"
        self.template = f"{self.name}_template"
        self.url = address.set(database=self.name).render_as_string(hide_password=False)
        try:
            self.admin = psycopg.connect(
                address.render_as_string(hide_password=False), autocommit=True, connect_timeout=5
            )
        except psycopg.Error as problem:
            unavailable(f"PostgreSQL does not answer: {problem}")
        self._clone(self.name, "template0")
        self.changes: Undo | None = None

    def remember(self) -> None:
        self._clone(self.template, self.name)
        self._begin()

    def is_fresh(self) -> bool:
        """Most tests of pages only read: the write-ahead log tells."""
        return self._position() == self.fresh_at

    def undo(self) -> bool:
        if self.changes is None:
            return False
        try:
            self.changes.run()
        except CannotUndo:
            return False
        self.fresh_at = self._position()
        return True

    def restore(self) -> None:
        """A clone takes 150 ms of work, so it is made only for what cannot be undone."""
        self._clone(self.name, self.template)
        self._begin()

    def close(self) -> None:
        self.let_go()
        for name in (self.name, self.template):
            self.admin.execute(SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(Identifier(name)))
        self.admin.close()
        if self.server:
            self.server[0].communicate()

    def let_go(self) -> None:
        """Of the connection that would undo what is written."""
        if self.changes:
            self.changes.close()
            self.changes = None

    def _begin(self) -> None:
        """Of a fresh database."""
        self.let_go()
        try:
            self.changes = Undo(self.url)
        except CannotUndo:
            self.changes = None
        self.fresh_at = self._position()

    def _clone(self, name: str, template: str) -> None:
        names = Identifier(name), Identifier(template)
        self.admin.execute(SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(names[0]))
        self.admin.execute(SQL("CREATE DATABASE {} TEMPLATE {}").format(*names))

    def _position(self) -> str:
        row = self.admin.execute("SELECT pg_current_wal_insert_lsn()::text").fetchone()
        assert row is not None
        return str(row[0])


def _start_server() -> "tuple[subprocess.Popen[str], str]":
    process = postgres_server.start()
    assert process.stdout is not None
    address = process.stdout.readline().strip()
    if not address:
        process.communicate()
        unavailable("PostgreSQL could not be started (see above), and TEST_DATABASE_URL names none")
    return process, address

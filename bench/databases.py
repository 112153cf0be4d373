"""Databases to measure on: SQLite in a folder, PostgreSQL on a server of the run or on TEST_DATABASE_URL's."""

import contextlib
import os
import secrets
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psycopg
from psycopg.sql import SQL, Identifier
from sqlalchemy import make_url

from bench.servers import KEY, site_environment
from recruitment.config import ROOT, Settings
from tests import postgres_server


class NoDatabase(Exception):
    """A database could not be had or filled."""


class SqliteFiles:
    """A file for each name; commits wait for the disk, as on a real site."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def address(self, name: str) -> str:
        """A new, empty database's URL."""
        return f"sqlite:///{self._folder}/{name}.db"


class PostgresqlServer:
    """A database for each name; all of them are gone afterwards. What the server promises of commits is its default."""

    def __init__(self, url: str) -> None:
        self._url = make_url(url).set(drivername="postgresql")
        self._admin = psycopg.connect(self._url.render_as_string(hide_password=False), autocommit=True)
        self._made: list[str] = []

    def address(self, name: str) -> str:
        """A new, empty database's URL."""
        own = f"bench_{name.replace('-', '_')}_{secrets.token_hex(4)}"
        self._admin.execute(SQL("CREATE DATABASE {}").format(Identifier(own)))
        self._made.append(own)
        return self._url_of(own)

    def close(self) -> None:
        """Leave nothing behind."""
        for name in self._made:
            self._admin.execute(SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(Identifier(name)))
            forget_catalogue(self._url_of(name))
        self._admin.close()

    def _url_of(self, name: str) -> str:
        return self._url.set(database=name).render_as_string(hide_password=False)


Place = SqliteFiles | PostgresqlServer


@contextlib.contextmanager
def places(kinds: tuple[str, ...], folder: Path) -> Iterator[dict[str, Place]]:
    """Kind of database → where its databases are made."""
    with contextlib.ExitStack() as stack:
        found: dict[str, Place] = {}
        for kind in kinds:
            found[kind] = SqliteFiles(folder) if kind == "sqlite" else stack.enter_context(_postgresql())
        yield found


@contextlib.contextmanager
def _postgresql() -> Iterator[PostgresqlServer]:
    given = os.environ.get("TEST_DATABASE_URL")
    process = None if given else postgres_server.start(is_durable=True)
    try:
        address = given or (process.stdout.readline().strip() if process and process.stdout else "")
        if not address:
            raise NoDatabase("PostgreSQL could not be started, and TEST_DATABASE_URL names none")
        with contextlib.closing(PostgresqlServer(address)) as server:
            yield server
    except psycopg.Error as problem:
        raise NoDatabase(f"PostgreSQL does not answer: {problem}") from problem
    finally:
        if process:
            process.communicate()  # it ends when its standard input is closed


def forget_catalogue(url: str) -> None:
    """The site keeps the catalogue of a PostgreSQL database in var/: ours has no later start to help."""
    if path := Settings.from_environment({"DATABASE_URL": url, "SECRET_KEY": KEY}).catalogue_file:
        path.unlink(missing_ok=True)


def start_filling(url: str, number: int) -> "subprocess.Popen[bytes]":
    """Migrate and fill in a process of its own; `finish_filling` waits for it."""
    command = [sys.executable, "-m", "bench.fill", url, str(number)]
    environment = site_environment(url)
    return subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def finish_filling(filling: "subprocess.Popen[bytes]") -> None:
    """Raises NoDatabase with what it said when it failed."""
    _, said = filling.communicate()
    if filling.returncode:
        raise NoDatabase(f"a database could not be filled: {said.decode()[-1000:]}")

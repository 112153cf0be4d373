"""The site as gunicorn serves it: a process that forks, several that count, and one database."""

import http.client
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import func, select
from sqlalchemy.orm import Session, scoped_session

from recruitment.config import ROOT
from recruitment.database import transaction
from recruitment.visits.models import VisitCount
from tests.databases import TEST_KEY
from tests.factories.vacancies import make_vacancy
from tests.visits.browsers import FIREFOX

pytestmark = pytest.mark.slow
VIEWS = 60
PATIENCE_SECONDS = 30


@pytest.fixture
def port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as found:
        return int(found.getsockname()[1])


@pytest.fixture
def server(app: Flask, port: int, tmp_path: Path) -> Iterator["subprocess.Popen[bytes]"]:
    """Two workers and their parent, on the test's own database."""
    with transaction():
        make_vacancy(reference="ISL-1", title="Social worker")
    said = {"DATABASE_URL": app.config["SQLALCHEMY_DATABASE_URI"], "SECRET_KEY": TEST_KEY, "PORT": str(port)}
    command = [sys.executable, "-m", "gunicorn", "--config", str(ROOT / "deploy" / "gunicorn.conf.py")]
    with (tmp_path / "log").open("wb") as log:
        process = subprocess.Popen(command, cwd=ROOT, env=os.environ | said, stdout=log, stderr=log)
        yield process
        process.kill()
        process.wait()


def look(port: int, path: str) -> int:
    """The status, once the server answers."""
    give_up_at = time.monotonic() + PATIENCE_SECONDS
    while True:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE_SECONDS)
        try:
            connection.request("GET", path, headers={"User-Agent": FIREFOX})
            return connection.getresponse().status
        except ConnectionRefusedError:
            if time.monotonic() > give_up_at:
                raise
        finally:
            connection.close()


def test_every_view_is_in_the_database_after_the_end(
    server: "subprocess.Popen[bytes]", port: int, session: scoped_session[Session]
) -> None:
    paths = ("/jobs", "/jobs/ISL-1/social-worker", "/jobs/ISL-1/interest")
    assert {look(port, path) for _ in range(VIEWS // 3) for path in paths} == {200}
    server.terminate()
    server.wait(PATIENCE_SECONDS)
    session.rollback()
    rows = session.execute(select(VisitCount.page, func.sum(VisitCount.number)).group_by(VisitCount.page))
    assert {page: int(number) for page, number in rows} == dict.fromkeys(("list", "vacancy", "form"), VIEWS // 3)

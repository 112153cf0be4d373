"""A database that takes nothing more, or only reads: a page that keeps what was typed, and nothing half saved."""

import os
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from io import BytesIO
from pathlib import Path

import psycopg
import pytest
from flask import Flask
from flask.testing import FlaskClient
from psycopg.sql import SQL, Identifier
from sqlalchemy import event, func, select

from recruitment.database import Base, db, transaction
from recruitment.documents.models import Document
from recruitment.mail.models import OutboxMail
from recruitment.registrations.models import Registration
from tests.client import CheckingClient
from tests.factories.documents import pdf
from tests.factories.employers import make_employer
from tests.page import Page
from tests.stoppable_server import StoppableServer

MOST = 60
TYPED = {"name": "Ada Lovelace", "email": "ada@example.org", "message": "I could start in March " * 80}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "uploads"


@pytest.fixture
def filled(app: Flask, change_settings: Callable[..., None], folder: Path) -> Page:
    """The answers of somebody who is interested, looked at before they are sent."""
    change_settings(uploads_url=f"file://{folder}", rate_limits=False)
    with transaction():
        make_employer()
    return looked_at(app.test_client())


@pytest.fixture(autouse=True)
def as_deployed(request: pytest.FixtureRequest) -> Iterator[None]:
    """Failures become pages, as they do where the site is deployed."""
    app: Flask = request.getfixturevalue("app")
    was = app.testing
    app.testing = False
    yield
    app.testing = was


def looked_at(client: FlaskClient) -> Page:
    assert isinstance(client, CheckingClient)
    page = client.page("/interest").form().fill(TYPED).submit()
    assert page.status == 200
    return page


def until_refused(send: Callable[[], Page]) -> tuple[Page, int]:
    """Until the room in the pages of the file is used up: the refusal, which left no row, and how many passed."""
    for taken in range(MOST):
        before = rows()
        page = send()
        if page.status != 200:
            assert rows() == before
            return page, taken
    raise AssertionError("nothing was refused")


def rows() -> dict[str, int]:
    """Of every table; what counts tries, which is written apart, is none of it."""
    db.session.rollback()
    names = sorted(set(Base.metadata.tables) - {"rate_limit_count"})
    return {
        name: db.session.scalar(select(func.count()).select_from(Base.metadata.tables[name])) or 0 for name in names
    }


def assert_kept(page: Page) -> None:
    assert page.status == 503
    assert "Traceback" not in page.response.text
    assert "OperationalError" not in page.response.text
    assert all(words.strip() in page.response.text for words in TYPED.values())


def assert_taken(client_page: Page) -> None:
    assert client_page.status == 200
    db.session.rollback()
    assert db.session.scalars(select(Registration.name)).all() == [TYPED["name"]]
    assert db.session.scalars(select(func.count(OutboxMail.id))).one() == 1


def fill_up(dbapi_connection: sqlite3.Connection, *_others: object) -> None:
    """SQLite takes no page more than it has, and says of it what it says of a full disk."""
    (pages,) = dbapi_connection.execute("PRAGMA page_count").fetchone()
    dbapi_connection.execute(f"PRAGMA max_page_count={pages}")


@contextmanager
def full_sqlite() -> Iterator[None]:
    with closing(sqlite3.connect(db.engine.url.database or "")) as connection:
        connection.execute("VACUUM")  # no free page is left
    event.listen(db.engine, "checkout", fill_up)
    try:
        yield
    finally:
        event.remove(db.engine, "checkout", fill_up)
        db.session.remove()
        db.engine.dispose()


@pytest.mark.parametrize("app", ["sqlite"], indirect=True)
class TestSQLite:
    def test_full_disk_keeps_what_was_typed_and_saves_nothing(self, app: Flask, filled: Page) -> None:
        with full_sqlite():
            refused, taken = until_refused(lambda: looked_at(app.test_client()).form().submit())
            assert_kept(refused)
            assert app.test_client().get("/jobs").status_code == 200
        assert filled.form().submit().status == 200
        db.session.rollback()
        assert len(db.session.scalars(select(Registration.id)).all()) == taken + 1

    def test_file_that_only_reads_keeps_what_was_typed(self, app: Flask, filled: Page) -> None:
        before = rows()
        with read_only_sqlite():
            assert_kept(filled.form().submit())
            assert rows() == before
        assert_taken(filled.form().submit())

    @pytest.mark.usefixtures("filled")
    def test_cv_whose_row_finds_no_room_leaves_no_row_and_no_part(self, app: Flask, folder: Path) -> None:
        def send() -> Page:
            page = app.test_client().page("/interest")  # type: ignore[attr-defined]
            return page.form().fill(TYPED, cv=(BytesIO(pdf()), "CV.pdf")).submit()  # type: ignore[no-any-return]

        with full_sqlite():
            refused, taken = until_refused(send)
            assert_kept(refused)
            assert db.session.scalars(select(func.count(Document.id))).one() == taken
        assert list(folder.glob("*.part")) == []


@contextmanager
def read_only_sqlite() -> Iterator[None]:
    """As of a disk that was mounted read-only; root may write whatever the file's mode says."""

    def refuse(dbapi_connection: sqlite3.Connection, *_others: object) -> None:
        dbapi_connection.execute("PRAGMA query_only=ON")

    def refuse_again(connection: object) -> None:
        refuse(connection.connection.dbapi_connection)  # type: ignore[attr-defined]

    event.listen(db.engine, "begin", refuse_again)
    try:
        yield
    finally:
        event.remove(db.engine, "begin", refuse_again)
        db.session.remove()
        db.engine.dispose()


@pytest.mark.slow
class TestPostgreSQL:
    @pytest.fixture
    def app(self, stoppable_server: StoppableServer) -> Flask:
        return stoppable_server.app

    def test_standby_keeps_what_was_typed(self, app: Flask, stoppable_server: StoppableServer, filled: Page) -> None:
        before = rows()
        with standby(stoppable_server):
            assert_kept(filled.form().submit())
            assert rows() == before
            assert app.test_client().get("/jobs").status_code == 200
        assert_taken(filled.form().submit())

    def test_full_disk_keeps_what_was_typed_and_saves_nothing(
        self, app: Flask, stoppable_server: StoppableServer, filled: Page
    ) -> None:
        with small_disk(stoppable_server) as fill:
            before = rows()
            fill()
            assert_kept(filled.form().submit())
            assert rows() == before


@contextmanager
def standby(server: StoppableServer) -> Iterator[None]:
    """It follows nobody, and answers questions only."""
    signal = server.folder / "standby.signal"
    db.session.remove()
    server.stop()
    signal.touch()
    server.start()
    try:
        yield
    finally:
        db.session.remove()
        server.stop()
        signal.unlink()
        server.start()


@contextmanager
def small_disk(server: StoppableServer) -> Iterator[Callable[[], None]]:
    """The database moves onto a disk of a few megabytes; what this gives fills it to the last block."""
    place = server.folder.parent / "disk"
    place.mkdir()
    mounting = ["mount", "-t", "tmpfs", "-o", "size=64m,mode=0777", "tmpfs", str(place)]
    if os.geteuid() != 0 or subprocess.run(mounting, capture_output=True).returncode:
        pytest.skip("a small disk takes the right to mount one")
    try:
        yield _move(server, place)
    finally:
        (place / "ballast").unlink(missing_ok=True)
        db.session.remove()
        server.installation.disconnect()
        name = Identifier(server.backend.name)
        server.backend.admin.execute(SQL("ALTER DATABASE {} SET TABLESPACE pg_default").format(name))
        server.backend.admin.execute("DROP TABLESPACE small")
        subprocess.run(["umount", str(place)], check=True)


def _move(server: StoppableServer, place: Path) -> Callable[[], None]:
    owner = server.folder.stat()
    os.chown(place, owner.st_uid, owner.st_gid)
    db.session.remove()
    server.installation.disconnect()
    server.backend.let_go()
    admin: psycopg.Connection[tuple[object, ...]] = server.backend.admin
    admin.execute(f"CREATE TABLESPACE small LOCATION '{place}'")  # type: ignore[arg-type]
    admin.execute(SQL("ALTER DATABASE {} SET TABLESPACE small").format(Identifier(server.backend.name)))

    def fill() -> None:
        with (place / "ballast").open("wb", buffering=0) as ballast:
            try:
                while ballast.write(bytes(4096)):
                    pass
            except OSError:
                return

    return fill

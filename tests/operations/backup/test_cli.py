"""The two commands, as an operator meets them."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
import time_machine
from click.testing import Result
from flask import Flask
from sqlalchemy import delete, select, text

from recruitment.accounts.sessions import find_session, start_session
from recruitment.audit.models import AuditEntry
from recruitment.database import db, transaction
from recruitment.documents.models import Document
from recruitment.employers.models import Employer
from recruitment.operations.backup import postgresql_copy, restoring, sqlite_copy
from recruitment.registrations.models import Registration
from recruitment.worker.states import last_success
from tests.client import CheckingClient, SeparateCliRunner
from tests.factories.accounts import make_account
from tests.factories.documents import make_document
from tests.factories.employers import make_employer
from tests.factories.registrations import make_registration
from tests.factories.vacancies import make_vacancy

pytestmark = pytest.mark.usefixtures("folder")


@pytest.fixture
def file(command: SeparateCliRunner, tmp_path: Path) -> Path:
    """A backup of a site with Ada's registration and CV."""
    make_document()
    done = command("backup", "create", str(tmp_path / "backup"))
    assert (done.exit_code, done.stderr) == (0, "")
    return tmp_path / "backup"


def run(site: Flask, *words: str) -> Result:
    runner = site.test_cli_runner()
    assert isinstance(runner, SeparateCliRunner)
    return runner("backup", *words)


def names() -> list[str]:
    db.session.rollback()
    return list(db.session.scalars(select(Registration.name).order_by(Registration.id)))


class TestCreate:
    def test_it_says_what_it_made_and_notes_when(
        self, app: Flask, clock: time_machine.Traveller, command: SeparateCliRunner, tmp_path: Path
    ) -> None:
        make_document()
        done = command("backup", "create", str(tmp_path / "backup"))
        assert done.output.endswith(" bytes, 1 documents.\n")
        assert last_success("back up") is not None

    def test_refusal_goes_to_standard_error(self, command: SeparateCliRunner, file: Path) -> None:
        again = command("backup", "create", str(file))
        assert (again.exit_code, again.stdout) == (1, "")
        assert again.stderr == f"Error: {file} is there already\n"

    def test_older_ones_go_after_their_days(
        self, clock: time_machine.Traveller, command: SeparateCliRunner, tmp_path: Path
    ) -> None:
        command("backup", "create", str(tmp_path / "first"))
        clock.shift(timedelta(days=35, minutes=1))
        done = command("backup", "create", str(tmp_path / "second"), "--keep-days", "35")
        assert "Removed first, which is older than 35 days." in done.output
        assert not (tmp_path / "first").exists()
        assert (tmp_path / "second").exists()

    @pytest.mark.parametrize("days", ["0", "36", "many"])
    def test_nobody_keeps_them_longer_than_erasure_allows(
        self, command: SeparateCliRunner, tmp_path: Path, days: str
    ) -> None:
        assert command("backup", "create", str(tmp_path / "one"), "--keep-days", days).exit_code == 2

    def test_documents_in_a_bucket_are_said_to_be_left_out(
        self, command: SeparateCliRunner, change_settings: Callable[..., None], tmp_path: Path
    ) -> None:
        change_settings(uploads_url="s3://bucket")
        assert "the bucket needs copies of its own" in command("backup", "create", str(tmp_path / "one")).output

    def test_missing_program_is_said(
        self, app: Flask, command: SeparateCliRunner, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        monkeypatch.setenv("PATH", str(tmp_path))
        done = command("backup", "create", str(tmp_path / "one"))
        if db.engine.dialect.name == "sqlite":
            assert done.exit_code == 0
        else:
            assert (done.exit_code, "postgresql-client" in done.stderr) == (1, True)
            assert list(tmp_path.glob(".*")) == []


class TestRestore:
    def test_database_with_content_is_left_alone(self, command: SeparateCliRunner, file: Path) -> None:
        with transaction():
            make_registration(name="Grace Hopper")
        done = command("backup", "restore", str(file))
        assert (done.exit_code, "--replace" in done.stderr) == (1, True)
        assert names() == ["Ada Lovelace", "Grace Hopper"]

    def test_replacing_takes_away_what_came_since(
        self, app: Flask, command: SeparateCliRunner, client: CheckingClient, file: Path, folder: Path
    ) -> None:
        with transaction():
            make_registration(name="Grace Hopper")
            make_vacancy(title="Posted since")
            db.session.execute(delete(Registration).where(Registration.name == "Ada Lovelace"))
            db.session.execute(text("CREATE TABLE of_another_release (id INTEGER)"))
        assert "Posted since" in client.get("/jobs").text
        (path,) = folder.glob("?" * 32)
        path.unlink()
        done = command("backup", "restore", str(file), "--replace")
        assert (done.exit_code, done.stderr) == (0, "")
        assert names() == ["Ada Lovelace"]
        assert "Posted since" not in client.get("/jobs").text
        assert [one.name for one in folder.glob("?" * 32)] == list(db.session.scalars(select(Document.stored_as)))
        assert "of_another_release" not in db.inspect(db.engine).get_table_names()
        assert command("audit", "verify").exit_code == 0

    def test_migrated_database_without_content_needs_no_word(self, elsewhere: Flask, file: Path) -> None:
        with elsewhere.app_context():
            assert elsewhere.test_cli_runner().invoke(args=["db", "upgrade"]).exit_code == 0
            assert run(elsewhere, "restore", str(file)).exit_code == 0
            assert names() == ["Ada Lovelace"]

    def test_everybody_signs_in_again_and_the_trail_says_why(
        self, app: Flask, command: SeparateCliRunner, tmp_path: Path
    ) -> None:
        with transaction():
            token = start_session(make_account())
        command("backup", "create", str(tmp_path / "one"))
        assert find_session(token) is not None
        assert command("backup", "restore", str(tmp_path / "one"), "--replace").exit_code == 0
        db.session.rollback()
        assert find_session(token) is None
        newest = db.session.scalars(select(AuditEntry).order_by(AuditEntry.id.desc())).first()
        assert newest is not None
        assert newest.action == "database put back from a backup"

    def test_damaged_one_changes_nothing(self, command: SeparateCliRunner, file: Path, folder: Path) -> None:
        whole = bytearray(file.read_bytes())
        whole[len(whole) // 2] ^= 0xFF
        file.write_bytes(whole)
        with transaction():
            make_registration(name="Grace Hopper")
        done = command("backup", "restore", str(file), "--replace")
        assert (done.exit_code, "damaged" in done.stderr or "no backup" in done.stderr) == (1, True)
        assert names() == ["Ada Lovelace", "Grace Hopper"]

    def test_other_key_is_refused_unless_that_is_wanted(
        self, command: SeparateCliRunner, file: Path, change_settings: Callable[..., None]
    ) -> None:
        change_settings(secret_key="another key of the tests, as long as it has to be")
        refused = command("backup", "restore", str(file), "--replace")
        assert (refused.exit_code, "SECRET_KEY" in refused.stderr) == (1, True)
        assert command("backup", "restore", str(file), "--replace", "--other-key").exit_code == 0

    def test_newer_release_is_refused(
        self, command: SeparateCliRunner, file: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(restoring, "revisions", lambda: ("0001",))
        done = command("backup", "restore", str(file), "--replace")
        assert (done.exit_code, "newer release" in done.stderr) == (1, True)

    def test_other_kind_of_database_is_refused(
        self, command: SeparateCliRunner, file: Path, change_settings: Callable[..., None]
    ) -> None:
        other = "postgresql://db/site" if db.engine.dialect.name == "sqlite" else "sqlite:///nowhere.db"
        change_settings(database_url=other)
        done = command("backup", "restore", str(file), "--replace")
        assert (done.exit_code, "and this site has a" in done.stderr) == (1, True)

    def test_copy_that_can_not_be_put_back_leaves_what_was_there(
        self, command: SeparateCliRunner, file: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The database fails in the middle, after it began to take the old content away."""
        with transaction():
            make_registration(name="Grace Hopper")
        if db.engine.dialect.name == "sqlite":
            with closing(sqlite3.connect(db.engine.url.database or "", isolation_level=None)) as other:
                monkeypatch.setattr(sqlite_copy, "LOCK_WAIT_MS", 100)
                other.execute("BEGIN IMMEDIATE")
                done = command("backup", "restore", str(file), "--replace")
        else:
            monkeypatch.setattr(postgresql_copy, "EMPTY", f"{postgresql_copy.EMPTY}; CREATE TABLE employer (id int);")
            done = command("backup", "restore", str(file), "--replace")
        assert (done.exit_code, "The database is as it was" in done.stderr) == (1, True)
        assert names() == ["Ada Lovelace", "Grace Hopper"]

    def test_older_release_is_brought_up_to_date(self, app: Flask, command: SeparateCliRunner, tmp_path: Path) -> None:
        with transaction():
            make_employer()
        command("db", "downgrade", "0018")
        command("backup", "create", str(tmp_path / "old"))
        assert command("backup", "restore", str(tmp_path / "old"), "--replace").exit_code == 0
        assert app.test_client().get("/health/ready").status_code == 200
        assert len(db.session.scalars(select(Employer.id)).all()) == 1

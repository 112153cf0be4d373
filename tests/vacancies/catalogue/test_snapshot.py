"""A snapshot is read when it is this database's and this release's own, whole and unchanged; else it is no snapshot."""

from collections.abc import Callable
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import Connection, text, update

from recruitment.database import db, transaction
from recruitment.freshness.counter import Version, draw_epoch, read_version
from recruitment.freshness.models import CatalogueChange
from recruitment.vacancies.catalogue import snapshot as module
from recruitment.vacancies.catalogue.index import Catalogue
from recruitment.vacancies.catalogue.rows import read_all
from recruitment.vacancies.catalogue.snapshot import Snapshot
from tests.factories.vacancies import make_vacancy


@pytest.fixture
def snapshot(app: Flask, tmp_path: Path) -> Snapshot:
    """Of three vacancies, written."""
    made = Snapshot(tmp_path / "catalogue", "secret")
    with transaction():
        for reference in ("A", "B", "C"):
            make_vacancy(reference=reference)
    with db.engine.connect() as connection:
        version, catalogue = read_version(connection), Catalogue()
        catalogue.replace((), read_all(connection, version.catalogue))
        made.write(connection, version, catalogue)
    return made


def read(snapshot: Snapshot, change: Callable[[Version], Version] = lambda version: version) -> list[str] | None:
    """References in it, or None."""
    with db.engine.connect() as connection:
        kept = snapshot.read(connection, change(read_version(connection)))
    return kept and sorted(entry.reference for entry in kept.catalogue.entries.values())


def in_the_database(change: Callable[[Connection], object]) -> None:
    with db.engine.connect().execution_options(writing=True) as connection, connection.begin():
        change(connection)


class TestRead:
    def test_it_holds_what_was_written(self, snapshot: Snapshot) -> None:
        assert read(snapshot) == ["A", "B", "C"]

    def test_earlier_state_of_the_database_will_do(self, snapshot: Snapshot) -> None:
        with transaction():
            make_vacancy(reference="D")
        assert read(snapshot) == ["A", "B", "C"]

    def test_missing_file_or_folder_is_no_snapshot(self, app: Flask, tmp_path: Path) -> None:
        assert read(Snapshot(tmp_path / "none", "secret")) is None
        assert read(Snapshot(tmp_path / "none" / "none", "secret")) is None

    @pytest.mark.parametrize("app", ["sqlite"], indirect=True)
    @pytest.mark.parametrize("kept", [0, 1, 63, 64, 65, 100, 500, -1])
    def test_truncated_file_is_no_snapshot(self, snapshot: Snapshot, kept: int) -> None:
        snapshot.path.write_bytes(snapshot.path.read_bytes()[:kept])
        assert read(snapshot) is None

    @pytest.mark.parametrize("app", ["sqlite"], indirect=True)
    def test_changed_byte_is_noticed_anywhere(self, snapshot: Snapshot) -> None:
        whole = snapshot.path.read_bytes()
        for place in range(0, len(whole), len(whole) // 50):
            snapshot.path.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
            assert read(snapshot) is None

    def test_who_does_not_know_the_secret_cannot_make_one(self, snapshot: Snapshot) -> None:
        assert read(Snapshot(snapshot.path, "another secret")) is None


class TestFits:
    def test_another_epoch_is_another_database(self, snapshot: Snapshot) -> None:
        with transaction():
            draw_epoch()
        assert read(snapshot) is None

    def test_state_that_the_database_has_not_reached_is_none_of_its(self, snapshot: Snapshot) -> None:
        assert read(snapshot, lambda version: version._replace(catalogue=version.catalogue - 1)) is None

    def test_other_changes_before_it_are_another_past(self, snapshot: Snapshot) -> None:
        other = update(CatalogueChange).values(vacancy_id=CatalogueChange.vacancy_id + 99)
        in_the_database(lambda connection: connection.execute(other))
        assert read(snapshot) is None

    def test_migration_makes_it_outdated(self, snapshot: Snapshot) -> None:
        in_the_database(lambda connection: connection.execute(text("UPDATE alembic_version SET version_num = '9999'")))
        assert read(snapshot) is None

    def test_change_of_the_code_makes_it_outdated(self, snapshot: Snapshot, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(module, "_release", lambda: "another")
        assert read(snapshot) is None


@pytest.mark.parametrize("app", ["sqlite"], indirect=True)
class TestWrite:
    def test_nobody_else_can_read_it(self, snapshot: Snapshot) -> None:
        assert snapshot.path.stat().st_mode & 0o777 == 0o600

    def test_folder_need_not_be_there(self, snapshot: Snapshot) -> None:
        elsewhere = Snapshot(snapshot.path.parent / "var" / "catalogue", snapshot.secret)
        with db.engine.connect() as connection:
            elsewhere.write(connection, read_version(connection), Catalogue())
        assert read(elsewhere) == []

    def test_nothing_else_is_left(self, snapshot: Snapshot) -> None:
        assert list(snapshot.path.parent.iterdir()) == [snapshot.path]

    def test_old_one_stays_when_the_new_one_fails(self, snapshot: Snapshot, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(Path, "replace", lambda *_: (_ for _ in ()).throw(OSError("disk full")))
        with db.engine.connect() as connection, pytest.raises(OSError, match="disk full"):
            snapshot.write(connection, read_version(connection), Catalogue())
        assert list(snapshot.path.parent.iterdir()) == [snapshot.path]
        assert read(snapshot) == ["A", "B", "C"]

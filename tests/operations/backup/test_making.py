"""Making a backup."""

import os
import shutil
import zipfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
import time_machine
from flask import Flask
from sqlalchemy import delete

from recruitment.database import db, transaction
from recruitment.documents.second_names import BACKUPS, LEFT_BEHIND, PREFIX
from recruitment.documents.sweeping import remove_files
from recruitment.mail.models import OutboxMail
from recruitment.operations.backup import making
from recruitment.operations.backup.contents import Contents
from recruitment.operations.backup.making import create, remove_older
from recruitment.operations.backup.refusals import CannotBackUp
from recruitment.registrations.models import Registration
from tests.factories.documents import make_document
from tests.factories.registrations import make_registration


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "backups").mkdir()
    return tmp_path / "backups"


class TestCreate:
    def test_only_its_owner_reads_it_and_nothing_else_is_left(self, app: Flask, folder: Path, place: Path) -> None:
        make_document()
        made = create(place / "one")
        assert (made.documents, made.missing, made.is_bucket) == (1, 0, False)
        assert (place / "one").stat().st_mode & 0o777 == 0o600
        assert [path.name for path in place.iterdir()] == ["one"]
        assert {path.name for path in folder.iterdir()} == {BACKUPS, *(path.name for path in folder.glob("?" * 32))}

    @pytest.mark.parametrize("app", ["sqlite"], indirect=True)
    def test_what_was_erased_is_nowhere_in_it(self, app: Flask, folder: Path, place: Path) -> None:
        with transaction():
            person = make_registration(name="zqxmark Ada")
        with transaction():
            db.session.execute(delete(Registration).where(Registration.id == person.id))
            db.session.execute(delete(OutboxMail))
        create(place / "one")
        with zipfile.ZipFile(place / "one") as archive:
            assert b"zqxmark" not in archive.read("database")

    def test_file_that_is_there_is_left_alone(self, app: Flask, folder: Path, place: Path) -> None:
        (place / "one").write_text("mine")
        with pytest.raises(CannotBackUp, match="is there already"):
            create(place / "one")
        assert (place / "one").read_text() == "mine"

    def test_folder_that_is_not_there_is_said(self, app: Flask, folder: Path, place: Path) -> None:
        with pytest.raises(CannotBackUp, match="is no folder"):
            create(place / "nowhere" / "one")

    def test_missing_file_of_a_document_is_counted(self, app: Flask, folder: Path, place: Path) -> None:
        make_document()
        next(folder.iterdir()).unlink()
        assert create(place / "one").missing == 1

    def test_file_whose_row_was_copied_is_in_it_though_it_came_late_and_went_early(
        self, app: Flask, folder: Path, place: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def copied(path: Path) -> Contents:
            person = make_document()
            contents = copy(path)
            with transaction():
                db.session.execute(delete(Registration).where(Registration.id == person.id))
            assert remove_files() == 1
            return contents

        copy = making._copy_database
        monkeypatch.setattr(making, "_copy_database", copied)
        made = create(place / "one")
        assert (made.documents, made.missing) == (1, 0)
        assert [path.name for path in folder.iterdir()] == [BACKUPS]
        assert list((folder / BACKUPS).iterdir()) == []

    def test_bucket_is_not_copied(self, app: Flask, place: Path, change_settings: Callable[..., None]) -> None:
        change_settings(uploads_url="s3://bucket/documents")
        made = create(place / "one")
        assert (made.documents, made.is_bucket) == (0, True)

    @pytest.mark.parametrize("step", ["write_archive", "_copy_database"])
    def test_disk_that_is_full_leaves_nothing(
        self, app: Flask, folder: Path, place: Path, monkeypatch: pytest.MonkeyPatch, step: str
    ) -> None:
        def full(*_args: object, **_named: object) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(making, step, full)
        with pytest.raises(CannotBackUp, match="No space left on device"):
            create(place / "one")
        assert [*place.iterdir(), *(folder / BACKUPS).iterdir()] == []

    def test_what_a_killed_one_left_is_removed_after_a_day(self, app: Flask, folder: Path, place: Path) -> None:
        old_release = folder / f"{PREFIX}old"
        for parent in (place, folder / BACKUPS):
            for name, age in (("old", LEFT_BEHIND + 60), ("new", 60)):
                left = parent / f"{PREFIX}{name}"
                left.mkdir(parents=True)
                (left / "personal").write_text("data")
                changed = left.stat().st_mtime - age
                os.utime(left, (changed, changed))
        shutil.copytree(folder / BACKUPS / f"{PREFIX}old", old_release)
        os.utime(old_release, (0, 0))
        create(place / "one")
        assert not old_release.exists()
        for parent in (place, folder / BACKUPS):
            assert [path.name for path in parent.glob(f"{PREFIX}*")] == [f"{PREFIX}new"]


@pytest.mark.parametrize("app", ["sqlite"], indirect=True)
class TestRemoveOlder:
    def test_those_past_their_days_go_by_when_they_were_made(
        self, app: Flask, folder: Path, place: Path, clock: time_machine.Traveller
    ) -> None:
        create(place / "old")
        (place / "other").write_bytes(b"not ours")
        clock.shift(timedelta(days=1))
        create(place / "young")
        clock.shift(timedelta(days=34, seconds=1))
        os.utime(place / "young", (0, 0))
        assert remove_older(place, 35) == ["old"]
        assert sorted(path.name for path in place.iterdir()) == ["other", "young"]

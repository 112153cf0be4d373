"""Taking files out of the store."""

import os
from pathlib import Path

import pytest
import time_machine
from flask import Flask
from sqlalchemy import delete

from recruitment import clock as our_clock
from recruitment.database import begin_writing, db, stop_writing, transaction
from recruitment.documents.models import Document, RemovedFile
from recruitment.documents.refusals import StoreDown
from recruitment.documents.sweeping import forget_drafts, remove_files, remove_orphans, sweep
from recruitment.registrations.models import Registration
from tests.factories.documents import make_document, make_draft
from tests.factories.employers import make_employer

DAY = 24 * 3600
KEY = "a-key-of-an-unsent-form-{}"


class TestRemoveFiles:
    def test_file_goes_with_its_registration_however_that_is_deleted(self, app: Flask, folder: Path) -> None:
        make_document()
        with transaction():
            db.session.execute(delete(Registration))
        assert db.session.query(Document).count() == 0
        assert (remove_files(), list(folder.iterdir())) == (1, [])
        assert db.session.query(RemovedFile).count() == 0

    def test_nothing_is_removed_before_the_deletion_is_committed(self, app: Flask, folder: Path) -> None:
        make_document()
        begin_writing()
        db.session.execute(delete(Registration))
        stop_writing()
        assert (remove_files(), len(list(folder.iterdir()))) == (0, 1)

    def test_store_that_is_away_keeps_them_noted(self, app: Flask, folder: Path) -> None:
        make_document()
        with transaction():
            db.session.execute(delete(Registration))
        folder.rename(folder.with_name("away"))
        folder.write_text("no folder")
        with pytest.raises(StoreDown):
            remove_files()
        folder.unlink()
        folder.with_name("away").rename(folder)
        assert (remove_files(), list(folder.iterdir())) == (1, [])


class TestDrafts:
    def test_draft_is_kept_for_a_day_and_no_longer(
        self, app: Flask, folder: Path, clock: time_machine.Traveller
    ) -> None:
        with transaction():
            employer = make_employer()
        for number in range(3):
            make_draft(employer, KEY.format(number))
        make_document()
        clock.shift(DAY - 1)
        assert forget_drafts(our_clock.now()) == 0
        clock.shift(1)
        assert forget_drafts(our_clock.now(), dry_run=True) == 3
        assert db.session.query(Document).count() == 4
        assert forget_drafts(our_clock.now()) == 3
        assert (remove_files(), len(list(folder.iterdir()))) == (3, 1)


class TestOrphans:
    def test_old_file_without_a_row_goes_and_all_others_stay(self, app: Flask, folder: Path) -> None:
        make_document()
        (known,) = folder.iterdir()
        for name in ("0" * 32, "1" * 32 + ".part", "2" * 32):
            (folder / name).write_bytes(b"x")
        for path in (known, folder / ("0" * 32), folder / ("1" * 32 + ".part")):
            os.utime(path, (1, 1))
        assert remove_orphans() == 2
        assert sorted(path.name for path in folder.iterdir()) == sorted([known.name, "2" * 32])


class TestSweep:
    def test_everything_is_done(self, app: Flask, folder: Path, clock: time_machine.Traveller) -> None:
        with transaction():
            employer = make_employer()
        make_draft(employer, KEY)
        clock.shift(DAY)
        sweep(lambda: False)
        assert list(folder.iterdir()) == []

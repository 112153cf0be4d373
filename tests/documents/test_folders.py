"""Files in a folder."""

import errno
import os
import stat
from datetime import UTC, datetime
from pathlib import Path

import pytest

from recruitment.documents import folders
from recruitment.documents.folders import FolderStore
from recruitment.documents.refusals import StoreDown

NAME = "0" * 32


@pytest.fixture
def store(tmp_path: Path) -> FolderStore:
    return FolderStore(str(tmp_path / "var" / "uploads"))


class TestFolder:
    def test_file_comes_back_as_it_was_and_goes(self, store: FolderStore) -> None:
        store.write(NAME, b"content")
        assert store.read(NAME) == b"content"
        store.remove(NAME)
        store.remove(NAME)
        with pytest.raises(StoreDown):
            store.read(NAME)

    def test_nobody_else_may_read_it(self, store: FolderStore) -> None:
        store.write(NAME, b"content")
        assert stat.S_IMODE((store.folder / NAME).stat().st_mode) == 0o600
        assert stat.S_IMODE(store.folder.stat().st_mode) == 0o700

    def test_names_come_with_their_instant(self, store: FolderStore) -> None:
        assert list(store.names()) == []
        store.write(NAME, b"content")
        os.utime(store.folder / NAME, (86_400, 86_400))
        assert list(store.names()) == [(NAME, datetime(1970, 1, 2, tzinfo=UTC))]


class TestTrouble:
    def test_full_disk_leaves_nothing_half_saved(self, store: FolderStore, monkeypatch: pytest.MonkeyPatch) -> None:
        def full(_handle: int) -> None:
            raise OSError(errno.ENOSPC, "No space left on device")

        store.write(NAME, b"before")
        monkeypatch.setattr(os, "fsync", full)
        with pytest.raises(StoreDown):
            store.write("1" * 32, b"content")
        assert [name for name, _ in store.names()] == [NAME]

    def test_place_that_is_no_folder_is_down(self, tmp_path: Path) -> None:
        (tmp_path / "file").write_text("x")
        store = FolderStore(str(tmp_path / "file"))
        with pytest.raises(StoreDown):
            store.write(NAME, b"content")
        with pytest.raises(StoreDown):
            store.read(NAME)
        with pytest.raises(StoreDown):
            store.remove(NAME)

    def test_disk_keeps_room_for_the_database(self, store: FolderStore, monkeypatch: pytest.MonkeyPatch) -> None:
        assert store.has_room_for(1)
        monkeypatch.setattr(folders, "LEFT_FREE", 10**18)
        assert not store.has_room_for(1)

"""Files that are removed while a backup is made."""

import errno
from collections.abc import Callable
from pathlib import Path

import pytest
import time_machine

from recruitment.clock import now
from recruitment.documents.folders import FolderStore
from recruitment.documents.second_names import BACKUPS, LEFT_BEHIND, PREFIX, give_second_name

NAME = "0" * 32


@pytest.fixture
def store(tmp_path: Path) -> FolderStore:
    made = FolderStore(str(tmp_path))
    made.write(NAME, b"content")
    return made


@pytest.fixture
def begun(store: FolderStore) -> Callable[..., Path]:
    """`begun("one", seconds)` is the folder of a backup that began so long ago."""

    def make(name: str, seconds: float = 0) -> Path:
        place = store.folder / BACKUPS / f"{PREFIX}{now().timestamp() - seconds:.0f}-{name}"
        place.mkdir(parents=True)
        return place

    return make


class TestRemove:
    def test_each_backup_under_way_keeps_what_is_removed(
        self, store: FolderStore, begun: Callable[..., Path]
    ) -> None:
        one, other = begun("one"), begun("other")
        give_second_name(store.folder / NAME, other / NAME)
        store.remove(NAME)
        store.remove(NAME)
        assert [(place / NAME).read_bytes() for place in (one, other)] == [b"content"] * 2
        assert list(store.names()) == []

    def test_what_a_killed_backup_left_keeps_nothing_after_a_day(
        self, store: FolderStore, begun: Callable[..., Path], clock: time_machine.Traveller
    ) -> None:
        left = begun("left", LEFT_BEHIND - 3600)
        store.remove(NAME)
        assert [path.name for path in left.iterdir()] == [NAME]
        clock.shift(2 * 3600)
        store.remove(NAME)
        assert not left.exists()


class TestGiveSecondName:
    def test_disk_without_second_names_gets_a_copy(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def refuse(_self: Path, _target: Path) -> None:
            raise OSError(errno.EPERM, "Operation not permitted")

        monkeypatch.setattr(Path, "hardlink_to", refuse)
        (tmp_path / "file").write_bytes(b"content")
        give_second_name(tmp_path / "file", tmp_path / "second")
        give_second_name(tmp_path / "gone", tmp_path / "third")
        assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "second"]
        assert (tmp_path / "second").read_bytes() == b"content"

"""What is taken for a backup of this site, and what is not."""

import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from recruitment.operations.backup import archive as archives
from recruitment.operations.backup.archive import DATABASE, MANIFEST, Manifest, made_at, open_archive, write_archive
from recruitment.operations.backup.refusals import CannotRestore

KEY = "a key of the tests, long enough"
NAME = "a" * 32
CONTENT = b"what a document says " * 1000


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A backup with a database and one document."""
    for name, content in (("db", b"rows"), ("cv", CONTENT)):
        (tmp_path / name).write_bytes(content)
    parts = [(DATABASE, tmp_path / "db"), (f"documents/{NAME}", tmp_path / "cv")]
    write_archive(tmp_path / "backup", Manifest("2026-06-15T08:00:00+00:00", "sqlite", "0020", "folder"), parts, KEY)
    return tmp_path / "backup"


def check(path: Path, *keys: str) -> list[str]:
    with open_archive(path, keys or (KEY,)) as archive:
        return list(archive.check())


def rewrite(path: Path, change: Callable[[dict[str, bytes]], None]) -> None:
    """The same members, after somebody changed some."""
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    change(members)
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)


class TestWhole:
    def test_everything_comes_out_as_it_went_in(self, file: Path, tmp_path: Path) -> None:
        with open_archive(file, ("an older key", KEY)) as archive:
            assert (archive.documents, archive.read(f"documents/{NAME}")) == ([NAME], CONTENT)
            archive.take_out(DATABASE, tmp_path / "out")
        assert (tmp_path / "out").read_bytes() == b"rows"
        assert check(file) == [DATABASE, f"documents/{NAME}"]

    def test_it_says_when_it_was_made(self, file: Path, tmp_path: Path) -> None:
        moment = made_at(file)
        assert moment is not None
        assert moment.isoformat() == "2026-06-15T08:00:00+00:00"
        assert made_at(tmp_path / "db") is None

    def test_name_that_is_taken_is_not_written_over(self, file: Path, tmp_path: Path) -> None:
        with pytest.raises(FileExistsError):
            write_archive(file, Manifest("2026-06-15T08:00:00+00:00", "sqlite", "0020", "folder"), [], KEY)


def drop_document(members: dict[str, bytes]) -> None:
    del members[f"documents/{NAME}"]


def add_member(members: dict[str, bytes]) -> None:
    members["../../etc/cron.d/evil"] = b"* * * * * root true"


def change_document(members: dict[str, bytes]) -> None:
    members[f"documents/{NAME}"] = CONTENT.upper()


def lengthen_document(members: dict[str, bytes]) -> None:
    members[f"documents/{NAME}"] = CONTENT * 2


def drop_list(members: dict[str, bytes]) -> None:
    del members[MANIFEST]


def list_otherwise(members: dict[str, bytes]) -> None:
    members[MANIFEST] = b'{"manifest": [], "seal": 1}'


def climb(members: dict[str, bytes]) -> None:
    """A member of our list whose name leads out of the folder, in an archive that holds it."""
    told = json.loads(members[MANIFEST])
    inner = json.loads(told["manifest"])
    inner["members"]["documents/../evil"] = inner["members"].pop(f"documents/{NAME}")
    members["documents/../evil"] = members.pop(f"documents/{NAME}")
    words = json.dumps(inner, sort_keys=True)
    members[MANIFEST] = json.dumps({"manifest": words, "seal": archives._seal(words, KEY)}).encode()


class TestDamagedOrForeign:
    @pytest.mark.parametrize(
        "change",
        [drop_document, add_member, change_document, lengthen_document, drop_list, list_otherwise, climb],
    )
    def test_other_members_are_refused(self, file: Path, change: Callable[[dict[str, bytes]], None]) -> None:
        rewrite(file, change)
        with pytest.raises(CannotRestore, match="damaged|no backup"):
            check(file)

    @pytest.mark.parametrize("share", [0, 0.2, 0.5, 0.9, 0.999])
    def test_part_of_one_is_refused(self, file: Path, share: float) -> None:
        whole = file.read_bytes()
        file.write_bytes(whole[: int(len(whole) * share)])
        with pytest.raises(CannotRestore):
            check(file)

    def test_every_flipped_byte_of_the_content_is_found(self, file: Path) -> None:
        whole = file.read_bytes()
        begin = whole.index(f"documents/{NAME}".encode()) + len(f"documents/{NAME}")
        for place in range(begin + 24, begin + 60):
            file.write_bytes(whole[:place] + bytes([whole[place] ^ 0xFF]) + whole[place + 1 :])
            with pytest.raises(CannotRestore):
                check(file)

    @pytest.mark.parametrize("content", [b"", b"SQLite format 3\0", b"PK\x05\x06" + bytes(18)])
    def test_what_is_something_else_is_refused(self, tmp_path: Path, content: bytes) -> None:
        (tmp_path / "other").write_bytes(content)
        with pytest.raises(CannotRestore, match="no backup"):
            check(tmp_path / "other")

    def test_nothing_and_a_folder_are_named_with_the_reason(self, tmp_path: Path) -> None:
        for path, reason in ((tmp_path / "nowhere", "No such file"), (tmp_path, "Is a directory")):
            with pytest.raises(CannotRestore, match=f"{path} can't be read: {reason}"):
                check(path)

    def test_seal_of_another_key_is_refused_and_says_the_way_out(self, file: Path) -> None:
        with pytest.raises(CannotRestore, match="SECRET_KEY_FALLBACKS"):
            check(file, "another key")
        with open_archive(file, ()) as archive:
            assert len(list(archive.check())) == 2

    def test_list_that_was_changed_breaks_the_seal(self, file: Path) -> None:
        def change(members: dict[str, bytes]) -> None:
            members[MANIFEST] = members[MANIFEST].replace(b"0020", b"0001")

        rewrite(file, change)
        with pytest.raises(CannotRestore, match="changed since"):
            check(file)

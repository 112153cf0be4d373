"""A file is read in an encoding that was proven, never in one that was guessed."""

from pathlib import Path

import pytest

from recruitment.vacancies.importing import encoding
from recruitment.vacancies.importing.encoding import prove_encoding
from recruitment.vacancies.importing.problems import ImportRefused


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "jobs.csv"


def proven(file: Path, content: bytes, declared: str | None = None) -> str:
    file.write_bytes(content)
    return prove_encoding(file, declared)


class TestProof:
    @pytest.mark.parametrize("name", ["utf-8-sig", "utf-16", "utf-32"])
    def test_mark_says_it_whatever_is_declared(self, file: Path, name: str) -> None:
        assert proven(file, "a,£\n".encode(name), declared="cp1252") == name

    def test_every_byte_is_utf_8(self, file: Path) -> None:
        assert proven(file, "a,£\n".encode()) == "utf-8"

    def test_declared_one_is_believed_where_all_bytes_fit(self, file: Path) -> None:
        assert proven(file, "a,£\n".encode("cp1252"), declared="cp1252") == "cp1252"

    def test_character_across_two_pieces_is_no_mistake(self, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(encoding, "_PIECE", 3)
        assert proven(file, "££££££\n".encode()) == "utf-8"


class TestRefusals:
    def test_bad_byte_is_told_with_its_place_and_the_way_out(self, file: Path) -> None:
        with pytest.raises(ImportRefused, match=r'byte 3, in line 2, is A3.*encoding = "cp1252"'):
            proven(file, b"a\n\xa3\n")

    def test_place_is_right_across_pieces(self, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(encoding, "_PIECE", 4)
        with pytest.raises(ImportRefused, match="byte 10, in line 4, is FF"):
            proven(file, "£\n£\n£\n".encode() + b"\xff")

    def test_declared_one_that_does_not_fit_is_not_suggested_again(self, file: Path) -> None:
        with pytest.raises(ImportRefused) as refused:
            proven(file, b"a\n\x81\n", declared="cp1252")
        assert str(refused.value) == "jobs.csv is not CP1252: byte 3, in line 2, is 81"

    @pytest.mark.parametrize(
        ("content", "words"),
        [(b"", "is empty"), (b"\x1f\x8b\x08", "gzip"), (b"\xd0\xcf\x11\xe0", "old Excel"), (b"a\x00b\x00", "UTF-16")],
    )
    def test_what_is_no_text_is_named(self, file: Path, content: bytes, words: str) -> None:
        with pytest.raises(ImportRefused, match=words):
            proven(file, content)

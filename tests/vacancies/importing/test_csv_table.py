"""CSV to numbered rows: whatever can be proven is read, the rest is refused with its place."""

from pathlib import Path

import pytest

from recruitment.vacancies.importing.problems import ImportRefused
from recruitment.vacancies.importing.reading import open_table


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "jobs.csv"


Read = tuple[tuple[str, ...], list[tuple[int, list[str]]]]


def table(file: Path, content: bytes | str, encoding: str | None = None) -> Read:
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    with open_table(file, encoding=encoding) as opened:
        return opened.columns, [(row.line, row.cells) for row in opened.rows]


ONE_ROW = (("a", "b"), [(2, ["£1", "2"])])


class TestEncodings:
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
    def test_marked_or_valid_files_are_read(self, file: Path, encoding: str) -> None:
        assert table(file, "a,b\n£1,2\n".encode(encoding)) == ONE_ROW

    def test_declared_encoding_is_used(self, file: Path) -> None:
        assert table(file, "a,b\n£1,2\n".encode("cp1252"), "cp1252") == ONE_ROW

    def test_undeclared_encoding_is_refused_with_line_and_byte(self, file: Path) -> None:
        with pytest.raises(ImportRefused, match="byte 5, in line 2, is A3"):
            table(file, "a,b\n£1,2\n".encode("cp1252"))

    def test_place_is_right_beyond_the_first_piece(self, file: Path) -> None:
        lines = "a,b\n" + "x,y\n" * 400_000
        with pytest.raises(ImportRefused, match="byte 1,600,005, in line 400,002, is FF"):
            table(file, lines.encode() + b"\xff,1\n")

    def test_character_cut_off_at_the_end_is_refused(self, file: Path) -> None:
        with pytest.raises(ImportRefused, match="byte 7, in line 2, is C2"):
            table(file, b"a,b\nx,\xc2")

    def test_utf_16_without_a_mark_is_refused(self, file: Path) -> None:
        with pytest.raises(ImportRefused, match="UTF-16 without a mark"):
            table(file, "a,b\n1,2\n".encode("utf-16-le"))


class TestShapes:
    @pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
    def test_delimiter_is_found(self, file: Path, delimiter: str) -> None:
        assert table(file, f"a{delimiter}b\n£1{delimiter}2\n") == ONE_ROW

    def test_header_that_two_delimiters_part_is_refused(self, file: Path) -> None:
        with pytest.raises(ImportRefused, match="two ways"):
            table(file, "a,b;c\n1,2;3\n")

    def test_excels_separator_line_is_obeyed(self, file: Path) -> None:
        assert table(file, "sep=;\r\na;b,c\r\n1;2\r\n") == (("a", "b,c"), [(3, ["1", "2"])])

    def test_line_is_where_the_row_begins(self, file: Path) -> None:
        _, rows = table(file, '\na,b\n1,"x\ny\nz"\n\n2,3\n')
        assert [line for line, _ in rows] == [3, 7]

    def test_line_feeds_are_text_where_rows_end_in_carriage_returns(self, file: Path) -> None:
        assert table(file, "a,b\r1,x\ny\r2,z\r") == (("a", "b"), [(2, ["1", "x\ny"]), (4, ["2", "z"])])

    def test_guarding_apostrophe_is_taken_off(self, file: Path) -> None:
        assert table(file, "a,b\n'=1+1,'tis\n")[1] == [(2, ["=1+1", "'tis"])]


class TestRefusals:
    @pytest.mark.parametrize(
        ("content", "reason"),
        [
            ("", "is empty"),
            ("\ufeff", "is empty"),
            ("\r\n\r\n", "is empty"),
            ("<!DOCTYPE html><h1>502</h1>", "web page"),
            ('[{"title": "x"}]', "is JSON"),
            (b"PK\x03\x04\x14\x00", "workbook"),
            (b"%PDF-1.7", "a PDF"),
            ('a,b\n1,"never closed\n', "line 2 .* never closed"),
            ('a,b\n"1"x,2\n', "line 2 .* goes on after its closing quote"),
            ("a,b\n1," + "x" * 200_000, "longer than 131,072"),
            ("a" * 200_000 + "\n1\n", "line 1 .* longer than 131,072"),
            (",".join(f"column {number}" for number in range(20_000)) + ",Column_1\n1\n", "stand twice"),
            ("title, Title \nx,y\n", "stand twice: 'title'"),
            ("a\0,b\nx,y\n", "zero bytes"),
            ("alongname\0,b\nx,y\n", "can't be shown"),
        ],
    )
    def test_file_that_is_no_table_is_refused(self, file: Path, content: bytes | str, reason: str) -> None:
        with pytest.raises(ImportRefused, match=reason):
            table(file, content)

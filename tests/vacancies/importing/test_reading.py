"""Which format a file is read as: its name says so, else what it begins with."""

from pathlib import Path

import pytest

from recruitment.vacancies.importing.problems import ImportRefused
from recruitment.vacancies.importing.reading import open_table

TABLE = (("a", "b"), [["1", "2"]])


def read(path: Path, content: str) -> tuple[tuple[str, ...], list[list[str]]]:
    path.write_text(content, encoding="utf-8")
    with open_table(path) as table:
        return table.columns, [row.cells for row in table.rows]


class TestFormat:
    @pytest.mark.parametrize("name", ["jobs.json", "jobs.JSONL", "jobs.ndjson", "jobs.jsonld", "jobs"])
    def test_json_is_read_by_name_or_content(self, tmp_path: Path, name: str) -> None:
        assert read(tmp_path / name, '\n{"a": 1, "b": "2"}') == TABLE

    @pytest.mark.parametrize("name", ["jobs.csv", "jobs.tsv", "jobs.TXT", "jobs"])
    def test_csv_is_read_by_name_or_content(self, tmp_path: Path, name: str) -> None:
        assert read(tmp_path / name, "a,b\n1,2\n") == TABLE

    def test_json_that_is_called_csv_is_refused_with_advice(self, tmp_path: Path) -> None:
        with pytest.raises(ImportRefused, match=r"is JSON, not CSV: call it \.json"):
            read(tmp_path / "jobs.csv", '[{"a": 1}]')

    def test_csv_that_is_called_json_is_refused(self, tmp_path: Path) -> None:
        with pytest.raises(ImportRefused, match="line 1 can't be read as JSON"):
            read(tmp_path / "jobs.json", "a,b\n1,2\n")

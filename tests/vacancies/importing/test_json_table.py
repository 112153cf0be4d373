"""Objects as rows: names are columns, what stands inside has a dotted name."""

import json
from pathlib import Path
from typing import Any

import pytest

from recruitment.vacancies.importing import json_table
from recruitment.vacancies.importing.job_posting import POSTING_COLUMNS
from recruitment.vacancies.importing.json_table import flattened, open_json
from recruitment.vacancies.importing.problems import ImportRefused

GRAPH = {"@graph": [{"@type": "Organization", "name": "Council"}, {"@type": "JobPosting", "title": "Clerk"}]}


def table(path: Path, told: Any, *, reads_postings: bool = True) -> tuple[tuple[str, ...], list[list[str]]]:
    path.write_text(json.dumps(told))
    with open_json(path, "utf-8", reads_postings=reads_postings) as opened:
        return opened.columns, [row.cells for row in opened.rows]


class TestColumns:
    def test_every_name_is_one_in_the_order_of_its_first_appearance(self, tmp_path: Path) -> None:
        told = [{"a": 1}, {"b": 2, "A": 3}]
        assert table(tmp_path / "jobs.json", told) == (("a", "b"), [["1", ""], ["3", "2"]])

    def test_names_that_are_alike_in_one_object_are_refused(self, tmp_path: Path) -> None:
        with pytest.raises(ImportRefused, match="alike: 'Job_ID'"):
            table(tmp_path / "jobs.json", [{"job id": 1, "Job_ID": 2}])

    def test_too_many_names_are_refused(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(json_table, "MOST_COLUMNS", 2)
        with pytest.raises(ImportRefused, match="more than 2"):
            table(tmp_path / "jobs.json", [{"a": 1, "b": 2, "c": 3}])


class TestPostings:
    def test_postings_of_a_graph_are_the_rows(self, tmp_path: Path) -> None:
        columns, rows = table(tmp_path / "jobs.json", GRAPH)
        assert columns == POSTING_COLUMNS
        assert [row[columns.index("title")] for row in rows] == ["Clerk"]

    def test_mapping_names_the_keys_of_postings_itself(self, tmp_path: Path) -> None:
        columns, rows = table(tmp_path / "jobs.json", GRAPH, reads_postings=False)
        assert columns == ("@type", "name", "title")
        assert rows[1] == ["JobPosting", "", "Clerk"]


class TestFlattened:
    @pytest.mark.parametrize(
        ("told", "cells"),
        [
            ({"a": None, "b": True, "c": False}, {"a": "", "b": "yes", "c": "no"}),
            ({"a": {"b": {"c": "1"}}}, {"a.b.c": "1"}),
            ({"a": ["x", "y"], "b": []}, {"a": "x;y", "b": ""}),
            ({"a": [{"b": "x"}, {"b": "y"}]}, {"a.1.b": "x", "a.2.b": "y"}),
            ({"a": {}}, {"a": ""}),
        ],
    )
    def test_value_is_a_cell_under_its_path(self, told: Any, cells: dict[str, str]) -> None:
        assert flattened(told) == cells

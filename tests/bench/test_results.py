"""A run is kept as data, as a table and in the documentation."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bench.figures import Figure
from bench.results import NoPlace, keep, replace_between

AT = datetime(2026, 6, 5, 9, tzinfo=UTC)
MACHINE = {
    "processor": "",
    "cores": 1,
    "memory_mb": 4096,
    "python": "3.11",
    "flask": "3.1",
    "gunicorn": "27",
    "load_average": [0.1, 0, 0],
}


class TestKeep:
    def test_everything_is_written(self, tmp_path: Path) -> None:
        summary = tmp_path / "performance.md"
        summary.write_text("Before\n<!-- bench: begin -->\nold\n<!-- bench: end -->\nAfter\n")
        figures = [Figure("list", 0.31, "sqlite", 1_000, details={"bytes": 35_000})]
        path = keep(figures, MACHINE, "abc1234", AT, folder=tmp_path / "results", summary=summary)
        assert path.name == "2026-06-05-abc1234.json"
        assert json.loads(path.read_text())["figures"][0]["details"] == {"bytes": 35_000}
        told = path.with_suffix(".md").read_text()
        assert "5 June 2026, commit abc1234: an unnamed processor, 1 core, 4 GB" in told
        assert summary.read_text() == f"Before\n<!-- bench: begin -->\n{told}<!-- bench: end -->\nAfter\n"

    def test_page_without_markers_is_left_alone(self) -> None:
        with pytest.raises(NoPlace):
            replace_between("<!-- bench: end --> <!-- bench: begin -->", "new")

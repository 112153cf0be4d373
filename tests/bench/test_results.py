"""A run is kept as data and as a table, which goes into the documentation too."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bench.figures import Figure
from bench.results import BEGIN, END, NoPlace, keep, replace_between

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
        figures = [Figure("list", 0.31, "sqlite", 1_000, details={"bare_requests_per_second": [9_000.4, 1, 9_999]})]
        path = keep(figures, MACHINE, "abc1234", AT, tmp_path / "results")
        assert path.name == "2026-06-05-abc1234.md"
        told = path.read_text()
        assert "5 June 2026, commit abc1234: an unnamed processor, 1 core, 4 GB" in told
        assert "Bare answered about 9,000 requests a second" in told
        assert json.loads(path.with_suffix(".json").read_text())["figures"][0]["value"] == 0.31


class TestReplaceBetween:
    def test_what_stands_around_stays(self) -> None:
        page = f"Before\n{BEGIN}\nold\n{END}\nAfter\n"
        assert replace_between(page, "new\n") == f"Before\n{BEGIN}\nnew\n{END}\nAfter\n"

    def test_page_without_markers_is_left_alone(self) -> None:
        with pytest.raises(NoPlace):
            replace_between("<!-- bench: end --> <!-- bench: begin -->", "new")

"""What libraries log is a line of the site's log, and holds none of the values."""

import json
import logging
from collections.abc import Iterator
from typing import Any

import pytest
import structlog
from flask import Flask

from recruitment.web.library_lines import UNTOLD, LibraryLines, listen_to_libraries

SECRET = "sam.reader@example.org"
library = logging.getLogger("a.library")


@pytest.fixture
def lines(app: Flask) -> Iterator[list[Any]]:
    with structlog.testing.capture_logs() as captured:
        yield captured


@pytest.mark.parametrize("app", ["sqlite"], indirect=True)
class TestLibraryLines:
    def test_words_are_the_librarys_and_values_are_left_out(self, lines: list[Any]) -> None:
        library.warning("Error handling request %s %s", "GET", f"/my-interest/{SECRET}")
        (line,) = lines
        assert (line["event"], line["log_level"]) == ("Error handling request %s %s", "warning")
        assert (line["logger"], line["place"].partition(":")[0]) == ("a.library", "test_library_lines.py")
        assert SECRET not in json.dumps(lines)

    @pytest.mark.parametrize("said", [f"Invalid request from {SECRET}", f"of {SECRET}: %s", ValueError(SECRET)])
    def test_words_that_were_put_together_before_are_not_told(self, lines: list[Any], said: object) -> None:
        library.error(said)
        assert [line["event"] for line in lines] == [UNTOLD]
        assert SECRET not in json.dumps(lines)

    def test_failure_tells_kind_and_place(self, lines: list[Any]) -> None:
        try:
            raise ValueError(SECRET)
        except ValueError:
            library.exception("Exception during reset or similar")
        (line,) = lines
        assert (line["kind"], line["log_level"]) == ("ValueError", "error")
        assert line["frames"][-1].endswith(":test_failure_tells_kind_and_place")
        assert SECRET not in json.dumps(lines)

    def test_what_is_below_a_warning_is_not_told(self, lines: list[Any]) -> None:
        library.info("nothing of note")
        assert lines == []

    def test_each_line_is_told_once_however_often_the_site_is_made(self, lines: list[Any]) -> None:
        listen_to_libraries()
        library.warning("nothing of note")
        assert len(lines) == 1
        assert sum(isinstance(one, LibraryLines) for one in logging.getLogger().handlers) == 1

    def test_log_that_takes_nothing_more_harms_nobody(self, app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
        def full(*_args: object, **_told: object) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr("recruitment.web.library_lines.log", type("Log", (), {"warning": full}))
        library.warning("nothing of note")

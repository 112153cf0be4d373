"""Components that are drawn once, and shells with gaps."""

import pytest
from flask import Flask
from markupsafe import Markup

from recruitment.web.patterns import GAP, Shell, draw, draw_around, gap, kept

pytestmark = pytest.mark.parametrize("app", ["sqlite"], indirect=True)


class TestKept:
    def test_drawing_is_the_same_and_made_once(self, app: Flask) -> None:
        with app.test_request_context():
            drawn = kept("tag", "Open", "green")
            assert drawn == draw("tag", "Open", "green")
            assert kept("tag", "Open", "green") is drawn

    def test_arguments_are_escaped(self, app: Flask) -> None:
        with app.test_request_context():
            assert "<script>" not in kept("tag", "<script>", "green")


class TestDrawAround:
    def test_halves_and_what_stands_between_make_the_whole(self, app: Flask) -> None:
        with app.test_request_context():
            before, after = draw_around("tag", Markup(GAP), "green")
            assert before + "Open" + after == draw("tag", "Open", "green")


class TestShell:
    def test_text_is_escaped_and_markup_is_not(self, app: Flask) -> None:
        shell = Shell(f"<p>{gap('one')}</p>{gap('other')}")
        filled = shell.fill(one="a < b", other=Markup("<br>"))
        assert filled == b"<p>a &lt; b</p><br>"

    def test_bytes_are_put_in_as_they_are(self, app: Flask) -> None:
        assert Shell(gap("one") + gap("one")).fill(one="ü".encode()) == "üü".encode()

"""The face stays small, our own and written down: fonts, pictures, style sheets, the page about them."""

import re
from collections import Counter
from pathlib import Path

import pytest

from recruitment.gallery.parts import parts
from recruitment.gallery.tokens import SHEET, tokens
from tests.house_rules.sources import ROOT

STATIC = ROOT / "recruitment" / "static"
FONTS, PICTURES = sorted(STATIC.glob("fonts/*.woff2")), sorted(STATIC.glob("images/*.svg"))
SHEETS = sorted(STATIC.glob("css/*.css"))
FONT_BYTES, PICTURE_BYTES = 65_000, 8_000
GUIDE = (ROOT / "docs" / "design.md").read_text()
#: On grounds that are the same in every scheme: white under codes to scan and logos, ink on paper.
PLAIN = {"#fff", "#000", "#777"}
COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}\b")
RADIUS = re.compile(r"border(?:-\w+)*-radius: ([^;}]+)")
#: Of a corner that is no part's own: a bar of a chart, a circle, none at all.
SMALL = {"0", "50%", "4px", "6px", ".25rem", ".375rem"}


class TestFonts:
    def test_both_together_are_small(self) -> None:
        assert len(FONTS) == 2
        assert sum(path.stat().st_size for path in FONTS) < FONT_BYTES

    def test_each_stands_beside_its_licence(self) -> None:
        assert [path for path in FONTS if not path.with_name(f"{path.stem}-OFL.txt").exists()] == []


@pytest.mark.parametrize("picture", PICTURES, ids=lambda path: path.name)
class TestPictures:
    def test_it_is_small(self, picture: Path) -> None:
        assert picture.stat().st_size < PICTURE_BYTES

    def test_it_is_drawn_and_fetches_nothing(self, picture: Path) -> None:
        drawing = picture.read_text()
        assert "viewBox" in drawing
        assert re.findall(r"<image|<script|<style|href=\"[^#]|url\([^#]|@import", drawing) == []


class TestStyleSheets:
    @pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
    def test_colours_come_from_tokens(self, sheet: Path) -> None:
        text = sheet.read_text()
        for token in tokens().values():
            text = text.replace(f"--{token.name}: {token.light};", "").replace(f"--{token.name}: {token.dark};", "")
        assert set(COLOUR.findall(text)) - PLAIN == set()

    @pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
    def test_radii_come_from_tokens(self, sheet: Path) -> None:
        found = {part for radius in RADIUS.findall(sheet.read_text()) for part in radius.split()}
        assert {part for part in found if not part.startswith("var(--radius")} - SMALL == set()

    def test_a_stray_colour_would_be_found(self) -> None:
        assert COLOUR.findall(".tile { color: #0f3d2e; }") == ["#0f3d2e"]
        assert "#0f3d2e" in SHEET.read_text()


class TestGuide:
    @pytest.mark.parametrize("name", parts())
    def test_it_tells_of_every_part(self, name: str) -> None:
        assert re.search(rf"`{name}\b", GUIDE)

    def test_it_calls_parts_as_their_files_do(self) -> None:
        calls = [call for call in re.findall(r"`(\w+)\(([^`]*)\)`", GUIDE) if call[0] in parts()]
        told = {name: _names(arguments) for name, arguments in calls}
        assert told == {name: _names(parts()[name].call.partition("(")[2][:-1]) for name in told}

    def test_no_passage_stands_there_twice(self) -> None:
        lines = Counter(line.strip() for line in GUIDE.splitlines() if len(line.strip()) > 40)
        first_cells = Counter(re.findall(r"^\| `([\w.-]+)", GUIDE, re.MULTILINE))
        assert {line for line, count in (lines + first_cells).items() if count > 1} == set()


def _names(arguments: str) -> list[str]:
    """Of `field, hint="", hints={}`: field, hint, hints."""
    return [one.partition("=")[0].strip() for one in arguments.split(",")]

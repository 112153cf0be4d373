"""Components as their own files tell of them."""

import pytest

from recruitment.gallery.parts import Part, parts
from tests.house_rules.test_templates import templates


class TestParts:
    def test_every_file_is_a_part(self) -> None:
        files = [one.path for one in templates() if one.is_component]
        assert [f"components/{name}.html" for name in parts()] == files

    def test_part_is_told_as_its_file_does(self) -> None:
        words = 'kind: "" (sky), "soon", "outline", "live" (forest), "sun".'
        assert parts()["tag"] == Part("tag", 'tag(label, kind="")', words)

    @pytest.mark.parametrize("name", parts())
    def test_every_part_says_what_it_takes(self, name: str) -> None:
        assert parts()[name].words

"""An advert's text."""

from hypothesis import given
from hypothesis import strategies as st

from recruitment.vacancies.advert_text import blocks, to_html


def test_its_headings_begin_below_those_of_the_page() -> None:
    assert to_html("# Heading") == "<h3>Heading</h3>\n"


class TestBlocks:
    def test_paragraphs_points_and_headings_stand_in_order(self) -> None:
        found = blocks("# The *team*\n\nWe\nlisten.\n\n- [One](https://example.org)\n- `Two`\n\n> Three\n\n---")
        assert [(block.text, block.is_heading) for block in found] == [
            ("The team", True),
            ("We\nlisten.", False),
            ("One", False),
            ("Two", False),
            ("Three", False),
        ]

    @given(st.text(max_size=300))
    def test_any_text_has_blocks_with_something_in_them(self, text: str) -> None:
        assert all(block.text for block in blocks(text))

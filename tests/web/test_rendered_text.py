"""Markdown that people wrote, as HTML that is safe to show."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recruitment.web.rendered_text import TAGS, headings_of, to_html, tokens_of
from tests.markup import parse


class TestToHtml:
    def test_headings_stand_below_the_pages_own(self) -> None:
        html = to_html("# What you will do\n\nTitle\n===\n\n## Deep")
        assert "<h3>What you will do</h3>" in html
        assert "<h3>Title</h3>" in html
        assert "<h4>Deep</h4>" in html

    def test_headings_begin_at_the_third_level_and_skip_none(self) -> None:
        html = to_html("## You will\n\n##### Deep\n\n## You bring")
        assert "<h3>You will</h3>" in html
        assert "<h4>Deep</h4>" in html
        assert "<h3>You bring</h3>" in html

    def test_lists_emphasis_and_links_are_kept(self) -> None:
        html = to_html("- **Listen**\n- [read](https://example.org/a)")
        assert "<li><strong>Listen</strong></li>" in html
        assert '<a href="https://example.org/a" rel="noopener">read</a>' in html

    @pytest.mark.parametrize(
        "text",
        [
            "<script>alert(1)</script>",
            "[x](javascript:alert(1))",
            "[x](data:text/html;base64,PHNjcmlwdD4=)",
            '<img src=x onerror="alert(1)">',
            "![x](https://example.org/x.png)",
            '<p style="color:red">x</p>',
            '[x](https://example.org/"onclick=alert(1))',
        ],
    )
    def test_nothing_runs_loads_or_styles(self, text: str) -> None:
        document, _ = parse(f"<main>{to_html(text)}</main>")
        assert not document.find("script", "img", "style")
        assert not [one for one in document.walk() if "style" in one.attrs or "onclick" in one.attrs]
        assert all(link.attrs.get("href", "https:").startswith("https:") for link in document.find("a"))

    @given(st.text(alphabet="<>[]()!#*_`&:/\"' \nabjscript\x00", max_size=80))
    def test_only_elements_of_text_come_out(self, text: str) -> None:
        document, _ = parse(f"<main>{to_html(text)}</main>")
        assert {one.tag for one in document.walk()} <= TAGS | {"main", "#document"}

    def test_deep_nesting_ends(self) -> None:
        assert len(to_html(">" * 5000)) < 20_000


def test_headings_begin_where_the_page_wants_them() -> None:
    assert to_html("# One\n\n### Two", 2) == "<h2>One</h2>\n<h3>Two</h3>\n"


def test_what_is_read_has_the_headings_of_what_is_rendered() -> None:
    assert [token.tag for token in tokens_of("# One\n\n### Two", 2) if token.type == "heading_open"] == ["h2", "h3"]


class TestHeadingsOf:
    def test_links_lead_to_headings_of_the_highest_level(self) -> None:
        text = "## Who *sees* it\n\n### In short\n\nNobody.\n\n## `form` & more"
        found = headings_of(text, 2)
        assert [heading.words for heading in found] == ["Who sees it", "form & more"]
        html = to_html(text, 2, has_anchors=True)
        assert [f'<h2 id="{heading.anchor}">' in html for heading in found] == [True, True]
        assert "<h3>In short</h3>" in html

    def test_without_being_asked_no_heading_has_an_id(self) -> None:
        assert "id=" not in to_html("## Who sees it", 2)

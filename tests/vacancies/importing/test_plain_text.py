"""Plain text as Markdown shows what it showed before."""

import html
import re

import pytest
from hypothesis import given, strategies

from recruitment.vacancies.advert_text import to_html
from recruitment.vacancies.importing.plain_text import to_markdown


def shown(text: str) -> str:
    """What a reader sees, white space apart."""
    return " ".join(html.unescape(re.sub("<[^>]+>", " ", to_html(to_markdown(text)))).split())


@pytest.mark.parametrize(
    "text",
    [
        "5 * 3 * 2 and *stars*",
        "__init__ and snake_case",
        "# not a heading",
        "a <b>bold</b> tag & &amp; [link](http://x.example)",
        "`code` | pipe ~~x~~ \\ back",
        "1986. A year",
        "---",
        "====",
        "+ plus 7) seven",
    ],
)
def test_nothing_is_taken_for_markup(text: str) -> None:
    expected = text[2:] if text.startswith("+ ") else text
    assert shown(text) == expected


@given(strategies.text(alphabet="ab1 .*_#[]()<>&;`~|\\!", max_size=30).filter(str.strip))
def test_any_line_shows_as_it_is(text: str) -> None:
    plain = re.sub(r"^\s*(?:\*+\s+|[0-9]{1,2}[.)]\s+)(?=\S)", "", text)
    assert shown("x" + plain).replace(" ", "") == "x" + "".join(plain.split())


class TestLists:
    def test_bullets_become_a_list(self) -> None:
        told = to_markdown("You will:\n•\tlisten\n• act\nThat is all.")
        assert told == "You will:\n\n- listen\n- act\n\nThat is all."

    def test_numbers_stay(self) -> None:
        assert to_markdown("Steps\n1.\tAsk\n2) Wait") == "Steps\n\n1. Ask\n2. Wait"

    def test_flattened_line_ends_are_parted(self) -> None:
        assert to_markdown("One.  Two.    Three.", "  ") == "One.\nTwo.\n\nThree."

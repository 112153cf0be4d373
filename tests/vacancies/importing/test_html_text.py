"""HTML to Markdown: words stay, structure stays, nothing is taken for markup that wasn't."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recruitment.vacancies.advert_text import to_html
from recruitment.vacancies.importing.html_text import markdown_of


@pytest.mark.parametrize(
    ("told", "markdown"),
    [
        ("<p>You &amp; me</p><p>Two</p>", "You & me\n\nTwo"),
        ("<h2>Duties</h2><ul><li>a</li><li><p>b</p></li></ul>", "## Duties\n\n- a\n- b"),
        ("<ol><li>a</li><li>b</li></ol>", "1. a\n1. b"),
        ("a<br>b", "a\\\nb"),
        ("<p>A <strong>bold</strong> word</p>", "A **bold** word"),
        ("<p>2 *stars* [x]</p>", "2 \\*stars\\* \\[x\\]"),
        ("<p>seen</p><script>unseen()</script><style>p {}</style>", "seen"),
        ("&lt;p&gt;Once too often&lt;/p&gt;", "Once too often"),
        ("Plain & simple\n• one", "Plain & simple\n\n- one"),
        ("<p>never <b>closed", "never closed"),
        ("", ""),
    ],
)
def test_structure_stays(told: str, markdown: str) -> None:
    assert markdown_of(told) == markdown


@given(st.text(alphabet="ab <>/&*_#-.1\n", max_size=60), st.sampled_from(["p", "li", "b", "h3", "script"]))
def test_anything_can_be_rendered(text: str, tag: str) -> None:
    assert "<script" not in to_html(markdown_of(f"<{tag}>{text}</{tag}>"))

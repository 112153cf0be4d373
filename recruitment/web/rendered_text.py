"""Markdown that people wrote, as HTML that is safe to show: no raw HTML, no pictures, headings below the page’s own."""

from functools import lru_cache

import nh3
from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from markupsafe import Markup

#: Where the page has h1 and h2 itself, a text's own headings begin below.
HIGHEST, DEEPEST = 3, 6
HEADINGS = {"h2", "h3", "h4", "h5", "h6"}
TAGS = {"p", "br", "hr", "strong", "em", "code", "pre", "blockquote", "ul", "ol", "li", "a"} | HEADINGS
SCHEMES = {"http", "https", "mailto", "tel"}


def _shift_headings(state: StateCore) -> None:
    """Whatever level the advert begins with; none is skipped, or people who jump by headings lose their way."""
    headings = [token for token in state.tokens if token.type in ("heading_open", "heading_close")]
    highest = state.env["highest"]
    shift = highest - min((int(token.tag[1]) for token in headings), default=highest)
    level = highest - 1
    for token in headings:
        if token.type == "heading_open":
            level = min(int(token.tag[1]) + shift, level + 1, DEEPEST)
        token.tag = f"h{level}"


_markdown = MarkdownIt("commonmark", {"html": False}).disable("image")
_markdown.core.ruler.push("shift_headings", _shift_headings)


def tokens_of(text: str, highest: int = HIGHEST) -> list[Token]:
    """The text read, not rendered."""
    return _markdown.parse(text, {"highest": highest})


@lru_cache(maxsize=256)  # long texts of brackets take a second, and every reader of a page asks again
def to_html(text: str, highest: int = HIGHEST) -> Markup:
    """The text rendered, then cleaned: what the renderer lets through by mistake, the cleaner stops."""
    rendered = _markdown.render(text, {"highest": highest})
    clean = nh3.clean(
        rendered, tags=TAGS, attributes={"a": {"href"}, "ol": {"start"}}, url_schemes=SCHEMES, link_rel="noopener"
    )
    return Markup(clean)

"""Markdown that people wrote, as HTML that is safe to show: no raw HTML, no pictures, headings below the page’s own."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

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


def _anchor_headings(state: StateCore) -> None:
    """Those of the highest level, counted: words of a text could be the id of something else on the page."""
    tops = [token for token in state.tokens if token.type == "heading_open" and token.tag == f"h{state.env['highest']}"]
    for number, token in enumerate(tops if state.env.get("has_anchors") else [], 1):
        token.attrSet("id", f"part-{number}")


_markdown = MarkdownIt("commonmark", {"html": False}).disable("image")
_markdown.core.ruler.push("shift_headings", _shift_headings)
_markdown.core.ruler.push("anchor_headings", _anchor_headings)


@dataclass(frozen=True)
class Heading:
    """A heading that a link can lead to."""

    anchor: str
    words: str


def tokens_of(text: str, highest: int = HIGHEST) -> list[Token]:
    """The text read, not rendered."""
    return _markdown.parse(text, {"highest": highest})


@lru_cache(maxsize=64)  # a long text is read once here too
def headings_of(text: str, highest: int = HIGHEST) -> tuple[Heading, ...]:
    """Those of the highest level in their order, with the ids that `to_html` gives them when asked for anchors."""
    tokens = _markdown.parse(text, {"highest": highest, "has_anchors": True})
    return tuple(
        Heading(str(token.attrs["id"]), "".join(child.content for child in words.children or ()))
        for token, words in pairwise(tokens)
        if token.type == "heading_open" and "id" in token.attrs
    )


@lru_cache(maxsize=256)  # long texts of brackets take a second, and every reader of a page asks again
def to_html(text: str, highest: int = HIGHEST, *, has_anchors: bool = False) -> Markup:
    """The text rendered, then cleaned: what the renderer lets through by mistake, the cleaner stops."""
    rendered = _markdown.render(text, {"highest": highest, "has_anchors": has_anchors})
    allowed = {"a": {"href"}, "ol": {"start"}} | {f"h{highest}": {"id"}}
    return Markup(nh3.clean(rendered, tags=TAGS, attributes=allowed, url_schemes=SCHEMES, link_rel="noopener"))

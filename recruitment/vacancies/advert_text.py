"""An advert's Markdown as HTML that is safe to show: no raw HTML, no pictures, headings below the page's own."""

from dataclasses import dataclass
from functools import lru_cache

import nh3
from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from markupsafe import Markup

#: The page has h1 and h2 itself: an advert's own begin below.
HIGHEST, DEEPEST = 3, 6
TAGS = {"p", "br", "hr", "strong", "em", "code", "pre", "blockquote", "ul", "ol", "li", "a", "h3", "h4", "h5", "h6"}
SCHEMES = {"http", "https", "mailto", "tel"}


@dataclass(frozen=True)
class Block:
    """A paragraph, a point of a list or a heading, without Markdown. A paragraph keeps its line ends."""

    text: str
    is_heading: bool = False


def _shift_headings(state: StateCore) -> None:
    """Whatever level the advert begins with; none is skipped, or people who jump by headings lose their way."""
    headings = [token for token in state.tokens if token.type in ("heading_open", "heading_close")]
    shift = HIGHEST - min((int(token.tag[1]) for token in headings), default=HIGHEST)
    level = HIGHEST - 1
    for token in headings:
        if token.type == "heading_open":
            level = min(int(token.tag[1]) + shift, level + 1, DEEPEST)
        token.tag = f"h{level}"


_markdown = MarkdownIt("commonmark", {"html": False}).disable("image")
_markdown.core.ruler.push("shift_headings", _shift_headings)


@lru_cache(maxsize=256)  # long texts of brackets take a second, and every reader of a page asks again
def to_html(text: str) -> Markup:
    """The text rendered, then cleaned: what the renderer lets through by mistake, the cleaner stops."""
    rendered = _markdown.render(text)
    clean = nh3.clean(
        rendered, tags=TAGS, attributes={"a": {"href"}, "ol": {"start"}}, url_schemes=SCHEMES, link_rel="noopener"
    )
    return Markup(clean)


@lru_cache(maxsize=256)
def blocks(text: str) -> tuple[Block, ...]:
    """What a reader sees as pieces of text, in order."""
    tokens = _markdown.parse(text)
    found = [
        Block(_plain(token), is_heading=before.type == "heading_open")
        for before, token in zip([*tokens[:1], *tokens], tokens, strict=False)
        if token.type == "inline"
    ]
    return tuple(block for block in found if block.text)


def _plain(inline: Token) -> str:
    """The words of a line of Markdown: of a link its text, of emphasis what is emphasised."""
    pieces = ["\n" if one.type.endswith("break") else one.content for one in inline.children or ()]
    return "".join(pieces).strip()

"""An advert's Markdown: as HTML below the h1 and h2 that its page has itself, and as pieces of plain text."""

from dataclasses import dataclass
from functools import lru_cache

from markdown_it.token import Token

from recruitment.web.rendered_text import to_html, tokens_of

__all__ = ["Block", "blocks", "to_html"]


@dataclass(frozen=True)
class Block:
    """A paragraph, a point of a list or a heading, without Markdown. A paragraph keeps its line ends."""

    text: str
    is_heading: bool = False


@lru_cache(maxsize=256)
def blocks(text: str) -> tuple[Block, ...]:
    """What a reader sees as pieces of text, in order."""
    tokens = tokens_of(text)
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

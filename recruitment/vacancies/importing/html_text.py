"""HTML of a job description to Markdown that shows the same words: paragraphs, headings, lists and bold type stay."""

import html
import re
from html.parser import HTMLParser

from recruitment.vacancies.importing.plain_text import escaped, to_markdown

_HEADINGS = {f"h{level}": "#" * level for level in range(1, 7)}
_PLAIN_BLOCKS = {"p", "div", "section", "article", "table", "tr", "blockquote", "ul", "ol", "li", "dl", "dt", "dd"}
_BLOCKS = _PLAIN_BLOCKS | set(_HEADINGS)
_UNSEEN = {"script", "style", "template", "head", "title"}
_BOLD = {"b", "strong"}
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")


def markdown_of(text: str) -> str:
    """The Markdown of a text that may be HTML, HTML written with &lt; and &gt;, or plain."""
    if not _TAG.search(text) and _TAG.search(unescaped := html.unescape(text)):
        text = unescaped
    if not _TAG.search(text):
        return to_markdown(html.unescape(text))
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return reader.markdown()


class _Reader(HTMLParser):
    """Collects blocks of lines; each block begins with its marker, if it has one."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._blocks: list[str] = []
        self._words: list[str] = []
        self._marker = ""
        self._lists: list[int | None] = []
        self._unseen = 0
        self._bold_from: int | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A block ends the one before."""
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag == "br":
            self._words.append("\n")
        elif tag in _BLOCKS:
            self._end_block()
            self._begin(tag)
        elif tag in _BOLD and self._bold_from is None:
            self._bold_from = len(self._words)

    def handle_endtag(self, tag: str) -> None:
        """So does its end."""
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        elif tag in _BLOCKS:
            self._end_block()
            if tag in ("ul", "ol") and self._lists:
                self._lists.pop()
        elif tag in _BOLD:
            self._end_bold()

    def handle_data(self, data: str) -> None:
        """Line ends of the source are spaces."""
        if not self._unseen:
            self._words.append(" ".join(f"x{data}x".split())[1:-1])

    def markdown(self) -> str:
        """All blocks; the items of a list stand close."""
        self._end_block()
        told = ""
        for before, block in zip(["", *self._blocks], self._blocks, strict=False):
            close = before.startswith(("- ", "1. ")) and block.startswith(("- ", "1. "))
            told += ("\n" if close else "\n\n") + block
        return told.strip()

    def _begin(self, tag: str) -> None:
        if tag in ("ul", "ol"):
            self._lists.append(None if tag == "ul" else 0)
        elif tag == "li":
            self._marker = "1. " if self._lists and self._lists[-1] is not None else "- "
        elif tag in _HEADINGS:
            self._marker = _HEADINGS[tag] + " "

    def _end_bold(self) -> None:
        if self._bold_from is not None:
            words = "".join(self._words[self._bold_from :])
            if words.strip() and "\n" not in words:
                inner = words.strip()
                begin, end = words[: len(words) - len(words.lstrip())], words[len(words.rstrip()) :]
                self._words[self._bold_from :] = [begin, "\0", inner, "\0", end]
            self._bold_from = None

    def _end_block(self) -> None:
        self._bold_from = None
        lines = [escaped(line).replace("\0", "**") for line in "".join(self._words).split("\n")]
        lines = [line for line in lines if line.strip("* ")]
        self._words = []
        if not lines:
            return
        joint = " " if self._marker.startswith("#") else "\\\n" + " " * len(self._marker)
        self._blocks.append(self._marker + joint.join(lines))
        self._marker = ""

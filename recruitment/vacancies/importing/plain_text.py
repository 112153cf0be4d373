"""Plain text to Markdown that shows the same: nothing in it is taken for markup, and simple lists become lists."""

import re

#: An underscore inside a word, as in web addresses, is no markup.
_MARKUP = re.compile(r"[\\`*\[\]<>|~]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)")
_LINE_START = re.compile(r"^(#{1,6}(?=\s|$)|[+=-](?=\s|$)|(?:-{2,}|={2,})(?=\s*$))")
_BULLET = re.compile(r"^(?:[•·▪●◦‣∙\uf0b7]\s*|[-–—*+]\s+|o\t\s*)(?=\S)")
_NUMBERED = re.compile(r"^([0-9]{1,2})[.)]\s+(?=\S)")
_ENDED_NUMBER = re.compile(r"^([0-9]+)([.)])(?=\s|$)")


def to_markdown(text: str, line_end: str | None = None) -> str:
    """Markdown of a plain text. `line_end` is what the other system left where its lines ended, if not a line end."""
    if line_end:
        text = text.replace(line_end, "\n")
    written: list[str] = []
    kind = ""
    for line in (line.strip() for line in text.splitlines()):
        marker, words = _marked(line)
        new_kind = marker[-1:] if marker else "text"
        if written and new_kind != kind and line and written[-1]:
            written.append("")  # a list is set off, or it would run on from the paragraph before
        written.append(f"{marker} {words}" if marker else words)
        kind = new_kind if line else ""
    return re.sub(r"\n{3,}", "\n\n", "\n".join(written)).strip()


def _marked(line: str) -> tuple[str, str]:
    """A line's list marker, if it has one, and the rest of it, escaped."""
    if bullet := _BULLET.match(line):
        return "-", escaped(line[bullet.end() :])
    if numbered := _NUMBERED.match(line):
        return f"{numbered[1]}.", escaped(line[numbered.end() :])
    return "", escaped(line)


def escaped(words: str) -> str:
    """One line of words, none of them markup."""
    words = _MARKUP.sub(r"\\\g<0>", " ".join(words.split()))
    words = _LINE_START.sub(r"\\\1", words)
    return _ENDED_NUMBER.sub(r"\1\\\2", words)

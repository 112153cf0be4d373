"""Prose taken apart: sentences and words."""

import re
from collections.abc import Iterable

#: An end, perhaps in quotes or brackets, then a space and something that begins a sentence.
_END = re.compile(r"(?<=[.!?])[\"'”’)\]]*\s+(?=[\"'“‘(\[]*[A-Z0-9£])")
#: A full stop after these ends no sentence.
_SHORTENED = re.compile(r"\b(?:e\.g|i\.e|etc|approx|incl|no|mr|mrs|ms|dr|prof|st|p\.a|c)\.$", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+(?:['’\-–/&.,][^\W_]+)*")


def sentences_of(paragraphs: Iterable[str]) -> list[str]:
    """Each paragraph's sentences, on one line each. A paragraph's lines and points end a sentence too."""
    found: list[str] = []
    for paragraph in paragraphs:
        for line in paragraph.splitlines():
            found += _sentences_in(" ".join(line.split()))
    return found


def count_words(text: str) -> int:
    """As a reader counts: "part-time", "£41,200" and "children's" are one each."""
    return len(_WORD.findall(text))


def _sentences_in(line: str) -> list[str]:
    whole: list[str] = []
    for part in _END.split(line):
        if whole and _SHORTENED.search(whole[-1]):
            whole[-1] = f"{whole[-1]} {part}"
        elif part:
            whole.append(part)
    return whole

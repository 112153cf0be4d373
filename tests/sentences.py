"""Sentences of public copy, and those that are too long to be read at once."""

import re

from tests.markup import Element

MOST_WORDS = 25
BLOCKS = ("p", "li", "dd", "dt", "h1", "h2", "h3", "h4", "caption", "summary", "label", "legend")
_END = re.compile(r"(?<=[.!?:])\s+|\n+")


def long_sentences(text: str) -> list[str]:
    """The sentences of plain text or Markdown with more than 25 words; a line of a list stands for itself."""
    return [sentence for sentence in _END.split(text) if len(sentence.split()) > MOST_WORDS]


def long_sentences_of(element: Element) -> list[str]:
    """The same of everything that is read below an element, block by block; rows of a record are no sentences."""
    found = []
    for block in element.find(*BLOCKS):
        if not block.find(*BLOCKS) and not block.find(class_="grade"):
            found += long_sentences(block.text)
    return found

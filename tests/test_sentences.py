"""The rule for sentences tells long ones, and only those."""

import pytest

from tests.markup import parse
from tests.sentences import long_sentences, long_sentences_of

LONG = "word " * 25 + "end."


@pytest.mark.parametrize("text", ["word " * 24 + "end.", "One. Two! Three?", "- a list\n- of lines\n" * 20])
def test_short_sentences_pass(text: str) -> None:
    assert long_sentences(text) == []


def test_long_sentence_is_told_among_short_ones() -> None:
    assert long_sentences(f"Short. {LONG} Short again.") == [LONG]


def test_blocks_of_a_page_are_read_one_by_one() -> None:
    document, _ = parse(f"<ul><li>{'word ' * 20}</li><li>{'word ' * 20}</li></ul><p>{LONG}</p>")
    assert long_sentences_of(document) == [LONG]

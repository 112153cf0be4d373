"""Words one mistake away."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from recruitment.vacancies.keywords.spelling import may_be_misspelt, one_edit_away

LETTERS = st.text("abcxyz", min_size=1, max_size=6)


class TestOneEditAway:
    @given(LETTERS, LETTERS)
    def test_knows_every_word_one_mistake_away(self, word: str, other: str) -> None:
        assert (other in set(one_edit_away(word))) == (OSA.distance(word, other) == 1)

    @given(LETTERS)
    def test_holds_nothing_further_away(self, word: str) -> None:
        assert {OSA.distance(word, other) for other in one_edit_away(word) if other} <= {1}


class TestMayBeMisspelt:
    @pytest.mark.parametrize("word", ["tem", "po45x", "sociál", ""])
    def test_some_words_are_not_guessed_at(self, word: str) -> None:
        assert not may_be_misspelt(word)

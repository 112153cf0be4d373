"""Words that narrow nothing: none of them is what a post is about."""

import pytest

from recruitment.vacancies.keywords.stop_words import STOP_WORDS
from recruitment.vacancies.words import split_words


class TestStopWords:
    @pytest.mark.parametrize("words", ["what can I do for you", "jobs near me", "any of the vacancies"])
    def test_words_that_ask_for_everything_are_stopped(self, words: str) -> None:
        assert set(split_words(words)) <= STOP_WORDS

    @pytest.mark.parametrize("words", ["IT", "after", "care", "social work", "night", "no"])
    def test_words_of_the_trade_are_not(self, words: str) -> None:
        assert not STOP_WORDS & set(split_words(words))

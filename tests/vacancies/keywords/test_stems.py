"""Stems, and what all words of a stem begin with."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recruitment.vacancies.keywords import stems
from recruitment.vacancies.keywords.stems import shared_beginning, stem
from recruitment.vacancies.words import split_words

ENDINGS = "s es ed ing ingly y ies ied er ational tion fulness iveness biliti ogi lessly izer ment ous ence e ying ysis"
WORDS = st.builds(
    str.__add__, st.text("aeioulnrstdgyh", max_size=7), st.sampled_from(["", *split_words(ENDINGS)])
) | st.text(min_size=1).map(str.casefold)


class TestStem:
    @pytest.mark.parametrize(
        "forms",
        ["manage managing managed", "family families", "child children childrens", "nqsw nqsws", "sw sws"],
    )
    def test_forms_of_a_word_share_it(self, forms: str) -> None:
        assert len({stem(form) for form in split_words(forms)}) == 1

    @pytest.mark.parametrize("word", ["po4s", "abc123ing", "css", "40000"])
    def test_what_is_no_english_word_is_left(self, word: str) -> None:
        assert stem(word) == word

    def test_threads_do_not_mix_their_words(self) -> None:
        words = [f"manag{'e' * length}ments" for length in range(400)]
        stems._stem.cache_clear()
        with ThreadPoolExecutor(4) as pool:
            together = list(pool.map(stem, words * 2))
        stems._stem.cache_clear()
        assert together == [stem(word) for word in words] * 2


class TestSharedBeginning:
    @given(WORDS)
    def test_every_word_of_a_stem_begins_with_it(self, word: str) -> None:
        assert word.startswith(shared_beginning(stem(word)))

    @given(WORDS)
    def test_stem_of_one_letter_is_the_word(self, word: str) -> None:
        assert len(stem(word)) != 1 or stem(word) == word

    @pytest.mark.parametrize(("word", "beginning"), [("dying", "d"), ("family", "famil"), ("sw", "sw")])
    def test_is_as_long_as_it_can_be(self, word: str, beginning: str) -> None:
        assert shared_beginning(stem(word)) == beginning

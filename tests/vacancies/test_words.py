"""The tokenizer of the keyword search."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recruitment.vacancies.words import split_words, words_of


class TestSplitWords:
    @pytest.mark.parametrize(
        ("text", "words"),
        [
            ("Social Worker, ASYE", ["social", "worker", "asye"]),
            ("children's and children’s", ["childrens", "and", "childrens"]),
            ("'quoted' words'", ["quoted", "words"]),
            ("Straße CAFÉ ﬁt", ["strasse", "café", "fit"]),
            ("snake_case 100% a/b", ["snake", "case", "100", "a", "b"]),
            ("nul\x00inside \ud800", ["nul", "inside"]),
            ("％ ＿", []),
            ("", []),
        ],
    )
    def test_splits_and_folds(self, text: str, words: list[str]) -> None:
        assert split_words(text) == words

    @given(st.text())
    def test_nothing_but_letters_and_digits_is_left(self, text: str) -> None:
        assert all(word.isalnum() for word in split_words(text))

    @given(st.text())
    def test_case_makes_no_difference(self, text: str) -> None:
        assert split_words(text.casefold()) == split_words(text)


class TestWordsOf:
    def test_every_word_stands_between_blanks(self) -> None:
        assert words_of("Team Manager") == " team manager "

    def test_no_words_are_one_blank(self) -> None:
        assert words_of("–") == " "

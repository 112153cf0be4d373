"""Sentences and words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recruitment.vacancies.advert_checks.prose import count_words, sentences_of


class TestSentences:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("One. Two! Three?", ["One.", "Two!", "Three?"]),
            ("Pay is £41,200.50 a year. Apply.", ["Pay is £41,200.50 a year.", "Apply."]),
            ("Skills, e.g. Excel. Ask Dr. Reid.", ["Skills, e.g. Excel.", "Ask Dr. Reid."]),
            ("She said “Stay.” We stayed.", ["She said “Stay.", "We stayed."]),
            ("No end", ["No end"]),
            ("First line\nsecond line", ["First line", "second line"]),
            ("", []),
        ],
    )
    def test_end_where_a_reader_stops(self, text: str, expected: list[str]) -> None:
        assert sentences_of([text]) == expected

    @given(st.text(max_size=300))
    def test_any_text_can_be_taken_apart(self, text: str) -> None:
        assert all(sentence == " ".join(sentence.split()) for sentence in sentences_of([text]))


class TestWords:
    @pytest.mark.parametrize(("text", "number"), [("children's part-time £41,200", 3), ("– & —", 0), ("and/or", 1)])
    def test_are_counted_as_read(self, text: str, number: int) -> None:
        assert count_words(text) == number

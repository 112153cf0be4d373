"""Long sentences and hard words."""

import pytest
from flask import Flask

from recruitment.vacancies.advert_checks.plain_english import EverydayWords, ShortSentences
from tests.vacancies.advert_checks.looking import look


class TestShortSentences:
    def test_long_one_is_quoted_with_its_length(self, app: Flask) -> None:
        (found,) = look(ShortSentences(), description="We are here. Word " + "word " * 24 + "end.")
        assert (found.what, found.quotes[0][:14]) == ("1 sentence has more than 25 words", "26 words: Word")

    def test_twenty_five_words_are_enough(self, app: Flask) -> None:
        assert look(ShortSentences(), description="word " * 24 + "end.") == []

    def test_points_of_a_list_are_sentences_of_their_own(self, app: Flask) -> None:
        assert look(ShortSentences(), description="\n".join(["- some more words"] * 20)) == []

    def test_summary_is_read_and_only_three_are_quoted(self, app: Flask) -> None:
        (found,) = look(ShortSentences(), summary="x. " + "Of a " * 13 + "b.", description=None)
        assert found.field == "summary"
        (many,) = look(ShortSentences(), description="\n\n".join(["word " * 30] * 5))
        assert (many.what, len(many.quotes)) == ("5 sentences have more than 25 words", 3)


class TestEverydayWords:
    def test_plain_word_stands_beside_the_hard_one(self, app: Flask) -> None:
        (found,) = look(EverydayWords(), description="You utilise tools in order to commence.")
        assert found.quotes == ("“utilise”: say “use”", "“commence”: say “start”", "“in order to”: say “to”")

    @pytest.mark.parametrize("text", ["Statutory assessments and safeguarding", "A caseload of 14", "Supervision"])
    def test_words_of_the_profession_pass(self, app: Flask, text: str) -> None:
        assert look(EverydayWords(), description=text) == []

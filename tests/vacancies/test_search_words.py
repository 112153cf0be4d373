"""A search in words."""

import pytest

from recruitment.alerts.searches import read_text
from recruitment.database import transaction
from recruitment.vacancies.search_words import ALL_JOBS, sentence_of, told_of
from tests.factories.vacancies import make_role_types


@pytest.mark.usefixtures("app")
class TestWords:
    @pytest.mark.parametrize(
        ("search", "words"),
        [
            ("", ALL_JOBS),
            ("q=youth+work", "“youth work”"),
            ("hours=part-time&hours=job-share&salary_from=35000", "Part time or Job share, From £35,000"),
            ("salary_from=unstated", "Pay not stated"),
            ("hours=no-longer-there", ALL_JOBS),
        ],
    )
    def test_filters_are_told_as_people_say_them(self, search: str, words: str) -> None:
        assert sentence_of(read_text(search)) == words

    def test_words_may_be_left_unsaid(self) -> None:
        assert sentence_of(read_text("q=spam&hours=flexible"), says_words=False) == "the words you typed, Flexible"

    def test_each_question_has_its_legend(self) -> None:
        with transaction():
            make_role_types()
        told = told_of(read_text("role_type=social-worker&working_arrangement=remote&q=a"))
        assert [(one.label, one.value) for one in told] == [
            ("Words", "“a”"),
            ("Role", "Social worker"),
            ("Working arrangements", "Remote"),
        ]

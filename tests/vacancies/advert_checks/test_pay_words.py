"""Words where a figure should stand."""

import pytest
from flask import Flask

from recruitment.vacancies.advert_checks.pay_words import PayThatSaysNothing
from tests.vacancies.advert_checks.looking import fields

NO_PAY = {"salary_min": None, "salary_max": None, "salary_unit": None}
EMPTY = [
    "A competitive salary",
    "Salary: negotiable",
    "Pay will be dependent on experience",
    "Excellent rates",
    "Competitive and attractive package",
    "£30,000 DOE",
]
FINE = ["A competitive spirit is not needed", "We negotiate with providers", "Doe Street", "Attractive offices"]


class TestPayThatSaysNothing:
    @pytest.mark.parametrize("words", EMPTY)
    def test_is_told_in_what_is_paid_on_top(self, app: Flask, words: str) -> None:
        assert fields(PayThatSaysNothing(), salary_extras=words) == ["salary_extras"]

    @pytest.mark.parametrize("words", EMPTY)
    def test_is_told_in_the_text_where_no_pay_is_stated(self, app: Flask, words: str) -> None:
        assert fields(PayThatSaysNothing(), description=words, **NO_PAY) == ["salary_min"]
        assert fields(PayThatSaysNothing(), description=words) == []

    @pytest.mark.parametrize("words", ["Competitive", "negotiable.", "TBC"])
    def test_alone_it_says_nothing_either(self, app: Flask, words: str) -> None:
        assert fields(PayThatSaysNothing(), salary_extras=words) == ["salary_extras"]

    @pytest.mark.parametrize("words", FINE)
    def test_other_words_pass(self, app: Flask, words: str) -> None:
        assert fields(PayThatSaysNothing(), salary_extras=words, description=words, **NO_PAY) == []

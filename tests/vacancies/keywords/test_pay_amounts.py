"""Pay in a typed search."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recruitment.vacancies.keywords.pay_amounts import LEAST, MOST, find_pay


class TestFindPay:
    @pytest.mark.parametrize(
        ("typed", "pounds"),
        [
            ("£40k", 40_000),
            ("40K", 40_000),
            ("£ 40 k", 40_000),
            ("40,000", 40_000),
            ("£40,000", 40_000),
            ("£40000", 40_000),
            ("40000", 40_000),
            ("£38,512.60", 38_512),
            ("£40.5k", 40_500),
            ("£40.25k", 40_250),
            ("£30-40k", 30_000),
            ("£30k to £40k", 30_000),
            ("£40k+", 40_000),
            ("nurse £40,000 per annum", 40_000),
            ("£15 an hour or £30k", 30_000),
        ],
    )
    def test_reads_a_years_pay(self, typed: str, pounds: int) -> None:
        found = find_pay(typed)
        assert found is not None
        assert found.pounds == pounds

    @pytest.mark.parametrize(
        "typed",
        [
            "£15",
            "£15.50 per hour",
            "£12000 a day",
            "£40k/month",
            "40",
            "40km",
            "40 kids",
            "31415",
            "2026",
            "up to £40k",
            "under £40,000",
            "ABC-40000",
            "£4000000",
            "k",
            "£",
            "\u0664\u0660k",
        ],
    )
    def test_leaves_other_numbers_alone(self, typed: str) -> None:
        assert find_pay(typed) is None

    @pytest.mark.parametrize(
        ("typed", "words"),
        [("from £40k a year", "from £40k a year"), ("nurse 30-40k+ camden", "30-40k+"), ("£40k p.a.", "£40k p.a.")],
    )
    def test_knows_the_words_that_belong_to_it(self, typed: str, words: str) -> None:
        found = find_pay(typed)
        assert found is not None
        assert typed[found.start : found.end].strip() == words

    @given(st.text("£0123456789k.,- toperhu+–", max_size=200))
    def test_reads_anything(self, typed: str) -> None:
        found = find_pay(typed)
        assert found is None or LEAST <= found.pounds <= MOST

"""Numbers as people write them."""

from decimal import Decimal

import pytest

from recruitment.web.numbers import plain_number


@pytest.mark.parametrize(
    ("number", "words"),
    [("17.50", "17.5"), ("21", "21"), ("100", "100"), ("0", "0"), ("1638.0", "1,638"), ("52.143", "52.143")],
)
def test_zeros_at_the_end_are_left_out(number: str, words: str) -> None:
    assert plain_number(Decimal(number)) == words


def test_nothing_is_empty() -> None:
    assert plain_number(None) == ""

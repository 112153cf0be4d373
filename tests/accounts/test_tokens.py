"""Tokens that nobody guesses, and hashes that any text has."""

import pytest

from recruitment.accounts.tokens import new_token, token_hash


def test_tokens_differ_and_hold_256_bits() -> None:
    tokens = {new_token() for _ in range(1000)}
    assert len(tokens) == 1000
    assert min(map(len, tokens)) >= 43  # letters of 6 bits


def test_token_stands_in_an_address_as_it_is() -> None:
    assert all(letter.isalnum() or letter in "-_" for _ in range(50) for letter in new_token())


@pytest.mark.parametrize("text", ["", "x" * 5000, "\x00", "\ud800", "ключ"])
def test_any_text_of_a_stranger_has_a_hash_that_fits(text: str) -> None:
    assert len(token_hash(text)) == 64


def test_hash_is_always_the_same_and_not_the_token() -> None:
    token = new_token()
    assert token_hash(token) == token_hash(token) != token

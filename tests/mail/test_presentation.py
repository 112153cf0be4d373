"""A mail that did not leave, in words."""

import pytest

from recruitment.mail.presentation import ELSE, meaning_of, shortened


class TestShortened:
    @pytest.mark.parametrize(
        ("address", "shown"), [("ada.lovelace@gmial.com", "a…@gmial.com"), ("a@example.org", "a…@example.org")]
    )
    def test_person_is_left_out_and_the_domain_shown(self, address: str, shown: str) -> None:
        assert shortened(address) == shown


class TestMeaningOf:
    @pytest.mark.parametrize(
        ("said", "words"),
        [
            ("550 No such person", "The address does not exist"),
            ("552 Over quota", "mailbox is full"),
            ("554 Spam", "unwanted mail"),
            ("451 Busy", "patience"),
            ("Notify answered 400: email_address Not a valid email address", "address cannot be right"),
            ("Notify answered 403: Invalid token", "GOV.UK Notify did not take it"),
            ("it could not be composed: KeyError", "A fault of this site"),
        ],
    )
    def test_what_a_server_said_is_told_in_plain_words(self, said: str, words: str) -> None:
        assert words in meaning_of(said)

    def test_anything_else_is_a_server_that_is_away(self) -> None:
        assert meaning_of("the mail server can't be used: timed out") == ELSE

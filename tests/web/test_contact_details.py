"""Addresses and numbers: one spelling of each, and nothing that reaches nobody."""

import pytest

from recruitment.web.contact_details import NotAnAddress, canonical_email, is_email, is_phone, is_web_address


class TestEmail:
    @pytest.mark.parametrize(
        "typed", ["ada@example.org", " Ada@Example.ORG ", "ADA@\uff45xample.org", "ada@example\u3002org"]
    )
    def test_one_address_has_one_spelling(self, typed: str) -> None:
        assert canonical_email(typed) == "ada@example.org"

    def test_folding_never_outgrows_the_column(self) -> None:
        longest = "\u0390" * 32 + "@" + ".".join(["a" * 60] * 3) + ".org"
        assert is_email(longest)
        assert len(canonical_email(longest)) <= 254

    @pytest.mark.parametrize("typed", ["", "ada", "ada@", "@example.org", "a b@example.org", "a@b.org\r\nBcc: c@d.org"])
    def test_what_is_no_address_is_refused(self, typed: str) -> None:
        assert not is_email(typed)
        with pytest.raises(NotAnAddress):
            canonical_email(typed)


class TestPhone:
    @pytest.mark.parametrize(
        ("text", "holds"), [("020 7946 0000", True), ("+1 212 555 0100", True), ("12", False), ("call me", False)]
    )
    def test_a_network_would_take_it(self, text: str, holds: bool) -> None:
        assert is_phone(text) is holds


class TestWebAddress:
    @pytest.mark.parametrize(
        ("text", "holds"),
        [
            ("https://jobs.example.org/1?a=b", True),
            ("javascript:alert(1)", False),
            ("https://", False),
            ("https://[::1", False),
            ("https://example.org/a b", False),
        ],
    )
    def test_only_the_web_is_linked_to(self, text: str, holds: bool) -> None:
        assert is_web_address(text) is holds

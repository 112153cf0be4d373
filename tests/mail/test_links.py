"""What is left of links in mail that has left."""

import pytest

from recruitment.accounts.tokens import new_token
from recruitment.mail.links import without_keys

SITE = "https://jobs.example.org"


class TestWithoutKeys:
    @pytest.mark.parametrize("place", ["/hr/invitation/", "/my-interest/", "/alerts/"])
    def test_key_goes_and_the_words_stay(self, place: str) -> None:
        said = f'<a href="{SITE}{place}{new_token()}">Open it</a>, or {SITE}{place}{new_token()}?a=b.'
        assert without_keys(said) == f'<a href="{SITE}{place}(sent)">Open it</a>, or {SITE}{place}(sent)?a=b.'

    @pytest.mark.parametrize("path", ["", "/jobs/J2345ABCD/senior-social-worker-in-the-children-in-need-team", "/hr"])
    def test_other_addresses_stay(self, path: str) -> None:
        assert without_keys(f"Read {SITE}{path}") == f"Read {SITE}{path}"

"""One person has one address, however it is typed."""

import pytest
from flask import Flask

from recruitment.accounts.directory import NotAnAddress, UnknownAccount, by_email, by_id, canonical_email, find_account
from recruitment.clock import now
from recruitment.database import transaction
from tests.factories.accounts import make_account

TWO = "ada@example.org, eve@example.org"
NO_ADDRESSES = ["", " ", "ada", "ada@", "ada@b", TWO, "a\x00@example.org", "\ud800@x.org"]


class TestCanonicalEmail:
    @pytest.mark.parametrize(
        ("typed", "stored"),
        [
            (" Ada@Example.ORG ", "ada@example.org"),
            ("ada+hr@example.org", "ada+hr@example.org"),
            ("rene\u0301@example.org", "ren\u00e9@example.org"),
            ("ada@xn--bcher-kva.example.org", "ada@b\u00fccher.example.org"),
        ],
    )
    def test_every_spelling_is_stored_as_one(self, typed: str, stored: str) -> None:
        assert canonical_email(typed) == stored

    @pytest.mark.parametrize("typed", NO_ADDRESSES)
    def test_what_is_no_address_is_refused(self, typed: str) -> None:
        with pytest.raises(NotAnAddress):
            canonical_email(typed)

    def test_header_cannot_be_smuggled_in(self) -> None:
        with pytest.raises(NotAnAddress):
            canonical_email("ada@example.org\r\nBcc: eve@example.org")


class TestFindAccount:
    def test_account_of_any_state_is_found_in_any_spelling(self, app: Flask) -> None:
        with transaction():
            made = [make_account(email="a@example.org", disabled_at=now()), make_account(email="b@example.org")]
        assert [find_account(" A@EXAMPLE.org"), find_account("b@example.org ")] == made

    @pytest.mark.parametrize("typed", [*NO_ADDRESSES, "stranger@example.org"])
    def test_anything_else_finds_nobody(self, app: Flask, typed: str) -> None:
        with transaction():
            make_account()
        assert find_account(typed) is None


class TestByEmail:
    def test_disabled_account_is_found_too(self, app: Flask) -> None:
        with transaction():
            gone = make_account(email="gone@example.org", disabled_at=now())
        assert by_email("Gone@Example.org").id == gone.id

    def test_unknown_address_is_named(self, app: Flask) -> None:
        with pytest.raises(UnknownAccount, match=r"nobody@example\.org"):
            by_email("nobody@example.org")


class TestById:
    def test_number_finds_its_account_and_no_other(self, app: Flask) -> None:
        with transaction():
            account = make_account()
        assert by_id(account.id) == account
        with pytest.raises(UnknownAccount):
            by_id(account.id + 1)

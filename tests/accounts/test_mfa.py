"""The second factor: each code counts once, however many try it at once."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pyotp
import pytest
import time_machine
from flask import Flask

from recruitment import clock as site_clock
from recruitment.accounts import mfa
from recruitment.accounts.encryption import NotOurs, decrypt, encrypt
from recruitment.accounts.models import Account
from recruitment.database import db, transaction
from tests.factories.accounts import SECRET, code_now, make_account


@pytest.fixture
def account(app: Flask, clock: time_machine.Traveller) -> Account:
    with transaction():
        return make_account()


def take(account: Account, code: str) -> bool:
    with transaction():
        return mfa.take_code(account, code)


def code_after(**time: int) -> str:
    return pyotp.TOTP(SECRET).at(site_clock.now() + timedelta(**time))


def winners(app: Flask, account_id: int, code: str, rule: Callable[[Account, str], bool]) -> int:
    def one_try(_number: int) -> bool:
        with app.app_context(), transaction():
            found = db.session.get(Account, account_id)
            assert found is not None
            return rule(found, code)

    db.session.rollback()
    with ThreadPoolExecutor(50) as threads:
        return sum(threads.map(one_try, range(50)))


class TestTakeCode:
    def test_code_counts_once(self, account: Account) -> None:
        assert take(account, code_now())
        assert not take(account, code_now())

    def test_earlier_code_does_not_count_after_a_later_one(self, account: Account) -> None:
        assert take(account, code_after(seconds=30))
        assert not take(account, code_now())

    @pytest.mark.parametrize(("seconds", "counts"), [(-60, False), (-30, True), (0, True), (30, True), (60, False)])
    def test_phone_may_be_half_a_minute_off(self, account: Account, seconds: int, counts: bool) -> None:
        assert take(account, code_after(seconds=seconds)) is counts

    def test_blanks_between_digits_do_not_matter(self, account: Account) -> None:
        code = code_now()
        assert take(account, f" {code[:3]} {code[3:]} ")

    @pytest.mark.parametrize("code", ["", "12345", "1234567", "abcdef", "１２３４５６", "\x00", "-1", "9" * 5000])
    def test_what_is_no_code_is_refused(self, account: Account, code: str) -> None:
        assert not take(account, code)

    def test_fifty_parallel_tries_of_one_code_win_once(self, app: Flask, account: Account) -> None:
        assert winners(app, account.id, code_now(), mfa.take_code) == 1


    def test_code_brings_the_secret_under_the_newer_key(
        self, account: Account, change_settings: Callable[..., None]
    ) -> None:
        newer = "a newer key, as long as the one before"
        change_settings(secret_key=newer, secret_key_fallbacks=("a key for tests alone, long enough to be taken",))
        assert take(account, code_now())
        change_settings(secret_key_fallbacks=())
        assert take(account, code_after(seconds=30))

    def test_secret_under_a_lost_key_is_a_wrong_code(
        self, account: Account, change_settings: Callable[..., None]
    ) -> None:
        change_settings(secret_key="another key, and nobody kept the one before")
        assert not take(account, code_now())


class TestRecoveryCodes:
    @pytest.fixture
    def codes(self, account: Account) -> list[str]:
        with transaction():
            return mfa.replace_recovery_codes(account)

    def test_ten_codes_that_differ(self, codes: list[str]) -> None:
        assert len(set(codes)) == 10
        assert {len(code) for code in codes} == {19}

    def test_each_counts_once_in_any_spelling(self, account: Account, codes: list[str]) -> None:
        spelling = codes[3].replace("-", " ").upper().replace("0", "O").replace("1", "l")
        with transaction():
            assert mfa.take_recovery_code(account, spelling)
            assert not mfa.take_recovery_code(account, codes[3])
            assert mfa.recovery_codes_left(account) == 9

    def test_code_of_another_account_does_not_count(self, account: Account, codes: list[str]) -> None:
        with transaction():
            other = make_account("viewer")
            assert not mfa.take_recovery_code(other, codes[0])

    def test_newer_codes_replace_the_older(self, account: Account, codes: list[str]) -> None:
        with transaction():
            mfa.replace_recovery_codes(account)
            assert not mfa.take_recovery_code(account, codes[0])
            assert mfa.recovery_codes_left(account) == 10

    def test_fifty_parallel_tries_of_one_code_win_once(self, app: Flask, account: Account, codes: list[str]) -> None:
        assert winners(app, account.id, codes[0], mfa.take_recovery_code) == 1


class TestApp:
    def test_address_tells_the_app_whose_it_is(self) -> None:
        address = mfa.app_address(SECRET, "ada@example.org", "A site")
        assert address == f"otpauth://totp/A%20site:ada%40example.org?secret={SECRET}&issuer=A%20site"

    def test_secrets_differ(self) -> None:
        assert mfa.new_secret() != mfa.new_secret()


class TestEncryption:
    def test_what_was_encrypted_is_read_again(self, app: Flask) -> None:
        assert decrypt(encrypt("kettle", "tea"), "tea") == "kettle"

    def test_another_purpose_or_text_is_refused(self, app: Flask) -> None:
        for text, purpose in ((encrypt("kettle", "tea"), "coffee"), ("kettle", "tea"), ("", "tea"), ("\ud800", "tea")):
            with pytest.raises(NotOurs):
                decrypt(text, purpose)

    def test_older_key_is_still_read(self, app: Flask, change_settings: Callable[..., None]) -> None:
        old = encrypt("kettle", "tea")
        change_settings(secret_key="a newer key, as long as the one before", secret_key_fallbacks=())
        with pytest.raises(NotOurs):
            decrypt(old, "tea")
        change_settings(secret_key_fallbacks=("a key for tests alone, long enough to be taken",))
        assert decrypt(old, "tea") == "kettle"

"""Changing one's own password and recovery codes."""

from datetime import timedelta

import pytest
import time_machine
from flask import Flask

from recruitment.accounts.mfa import take_recovery_code
from recruitment.accounts.models import Account
from recruitment.accounts.passwords import verify_password
from recruitment.database import transaction
from tests.client import CheckingClient
from tests.factories.accounts import PASSWORD, code_now, make_account, sign_in
from tests.page import Page

NEW = "nine lanterns over granite"


@pytest.fixture
def account(client: CheckingClient, clock: time_machine.Traveller) -> Account:
    with transaction():
        account = make_account(name="Hanna Reid")
    sign_in(client, account)
    return account


def change(client: CheckingClient, old: str, new: str) -> Page:
    page: Page = client.page("/hr/account/password").form().fill(old_password=old, password=new).submit()
    return page


class TestChangePassword:
    def test_it_ends_every_other_session_and_keeps_this_one(
        self, app: Flask, client: CheckingClient, account: Account
    ) -> None:
        other = app.test_client()
        sign_in(other, account)
        assert "Your password is changed" in change(client, PASSWORD, NEW).text
        assert (client.page("/hr/account").h1, other.page("/hr/account").h1) == ("Your account", "Sign in")
        assert verify_password(account.password_hash, NEW)

    def test_this_session_gets_another_token(self, app: Flask, client: CheckingClient, account: Account) -> None:
        thief = app.test_client()
        thief.set_cookie("staff", client.get_cookie("staff").value)
        change(client, PASSWORD, NEW)
        assert (client.page("/hr/account").h1, thief.page("/hr/account").h1) == ("Your account", "Sign in")

    def test_wrong_old_one_is_said_beside_it_and_nothing_is_repeated(
        self, client: CheckingClient, account: Account
    ) -> None:
        page = change(client, "not my password at all", NEW)
        assert page.errors == {"old_password": "This is not your password. Check it and try again"}
        assert NEW not in page.response.get_data(as_text=True)
        assert verify_password(account.password_hash, PASSWORD)

    @pytest.mark.parametrize("weak", ["short", "hanna reid hanna reid", "islington council one", "passwordpassword"])
    def test_weak_one_is_refused(self, client: CheckingClient, account: Account, weak: str) -> None:
        assert set(change(client, PASSWORD, weak).errors) == {"password"}

    def test_sixth_try_within_five_minutes_is_refused(
        self, client: CheckingClient, account: Account, clock: time_machine.Traveller
    ) -> None:
        tried = [change(client, "not my password at all", NEW).status for _ in range(6)]
        assert tried == [422] * 5 + [429]
        clock.shift(timedelta(minutes=5))
        assert change(client, PASSWORD, NEW).status == 200


class TestRenewRecoveryCodes:
    def test_ten_new_ones_are_shown_once(self, client: CheckingClient, account: Account) -> None:
        page = client.page("/hr/account").follow("Get new codes").form().submit()
        codes = [item.text for item in page.main.find("li")]
        assert (page.h1, len(set(codes))) == ("Keep your recovery codes", 10)
        with transaction():
            assert take_recovery_code(account, codes[3])
        assert "9 of 10 left" in client.page("/hr/account").text

    def test_code_from_the_app_comes_first(
        self, client: CheckingClient, account: Account, clock: time_machine.Traveller
    ) -> None:
        clock.shift(timedelta(minutes=10))
        asked = client.page("/hr/account/recovery-codes")
        assert asked.h1 == "Confirm that it is you"
        assert asked.form().fill(fresh_code=code_now()).submit().h1 == "Get new recovery codes"

"""One colleague's page, and what administrators do there."""

import pytest
import time_machine
from flask import Flask

from recruitment.accounts.models import Account
from recruitment.clock import now
from recruitment.database import transaction
from tests.client import CheckingClient
from tests.factories.accounts import make_account, sign_in


@pytest.fixture
def administrator(client: CheckingClient, clock: time_machine.Traveller) -> Account:
    with transaction():
        account = make_account("administrator", email="ada@example.org", name="Ada Lovelace")
    sign_in(client, account)
    return account


@pytest.fixture
def colleague(administrator: Account) -> Account:
    with transaction():
        return make_account("hr-officer", name="Hanna Reid")


def address(account: Account) -> str:
    return f"/hr/accounts/{account.id}"


class TestShowColleague:
    def test_facts_sessions_and_history_are_told(
        self, app: Flask, client: CheckingClient, colleague: Account
    ) -> None:
        sign_in(app.test_client(), colleague)
        client.page(f"{address(colleague)}/role").form().fill(role="viewer").submit()
        page = client.page(address(colleague))
        assert [word for word in ("Viewer", colleague.email, "Islington", "0 of 10") if word not in page.text] == []
        assert "Account changed by Ada Lovelace" in page.text
        assert "Role: HR officer" in page.text

    def test_own_account_offers_nothing_to_change(self, client: CheckingClient, administrator: Account) -> None:
        page = client.page(address(administrator))
        assert "This is your own account" in page.text
        assert not {"Disable", "Change role", "Reset second factor"} & set(page.links)

    @pytest.mark.parametrize(
        ("fields", "offered"),
        [
            ({}, ["Change role", "Sign out everywhere", "Reset second factor", "Disable"]),
            ({"activated_at": None}, ["Invite again", "Change role", "Disable"]),
            ({"disabled_at": now()}, ["Invite again", "Change role"]),
        ],
    )
    def test_state_decides_what_is_offered(
        self, client: CheckingClient, administrator: Account, fields: dict[str, object], offered: list[str]
    ) -> None:
        with transaction():
            one = make_account("viewer", **fields)
        buttons = client.page(address(one)).main.find("a", class_="button")
        assert [button.text for button in buttons] == offered

    def test_account_that_is_not_there(self, client: CheckingClient, administrator: Account) -> None:
        for end in ("", "/role", "/disable", "/invite", "/reset-factor", "/sign-out"):
            assert client.get(f"/hr/accounts/999999{end}").status_code == 404


class TestChange:
    def test_new_role_holds_at_the_next_request(
        self, app: Flask, client: CheckingClient, colleague: Account
    ) -> None:
        theirs = app.test_client()
        sign_in(theirs, colleague)
        page = client.page(f"{address(colleague)}/role").form().fill(role="hr-manager").submit()
        assert "The role is now HR manager" in page.text
        assert theirs.page("/hr/account").h1 == "Sign in"
        sign_in(theirs, colleague)
        assert "Trail" in theirs.page("/hr/account").links

    def test_same_role_is_refused(self, client: CheckingClient, colleague: Account) -> None:
        page = client.page(f"{address(colleague)}/role").form().submit()
        assert (page.status, "Nothing was changed" in page.errors[""]) == (422, True)

    @pytest.mark.parametrize(
        ("end", "said"), [("disable", "Disabled, and signed out everywhere"), ("sign-out", "Signed out everywhere")]
    )
    def test_colleague_is_out_at_once(
        self, app: Flask, client: CheckingClient, colleague: Account, end: str, said: str
    ) -> None:
        theirs = app.test_client()
        sign_in(theirs, colleague)
        assert said in client.page(f"{address(colleague)}/{end}").form().submit().text
        assert theirs.page("/hr/account").h1 == "Sign in"

    @pytest.mark.parametrize("end", ["role", "disable", "sign-out", "reset-factor"])
    def test_nobody_acts_on_their_own_account(
        self, client: CheckingClient, administrator: Account, end: str
    ) -> None:
        form = client.page(f"{address(administrator)}/{end}").form()
        page = form.submit()
        assert (page.status, "This is your own account" in page.errors[""]) == (422, True)

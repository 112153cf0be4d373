"""Pages of whoever is signed in."""

from datetime import timedelta

import pytest
import time_machine
from flask import Flask

from recruitment.access import ROLE_NAMES, ROLES
from recruitment.accounts.mfa import replace_recovery_codes, take_recovery_code
from recruitment.database import transaction
from tests.client import CheckingClient
from tests.factories.accounts import code_now, make_account, sign_in
from tests.page import Page


def signed_in_as(client: CheckingClient, role: str, path: str) -> Page:
    with transaction():
        account = make_account(role)
    sign_in(client, account)
    return client.page(path)


class TestEndSession:
    def test_code_is_asked_for_after_ten_minutes_and_the_choice_kept(
        self, app: Flask, client: CheckingClient, clock: time_machine.Traveller
    ) -> None:
        with transaction():
            account = make_account("viewer")
        other = app.test_client()
        sign_in(other, account)
        sign_in(client, account)
        clock.shift(timedelta(minutes=10))
        asked = client.page("/hr/account").form().submit()
        assert (asked.h1, other.page("/hr/account").h1) == ("Confirm that it is you", "Your account")
        done = asked.form().fill(fresh_code=code_now()).submit()
        assert "Signed out" in done.text
        assert (client.page("/hr/account").h1, other.page("/hr/account").h1) == ("Your account", "Sign in")


@pytest.mark.parametrize("role", ROLES)
class TestEveryRole:
    def test_account_says_name_and_role(self, client: CheckingClient, role: str) -> None:
        page = signed_in_as(client, role, "/hr/account")
        assert page.h1 == "Your account"
        assert f"Robin {ROLE_NAMES[role]}" in page.main.text
        assert f"{role}@example.org" in page.main.text

    def test_home_is_a_place_the_role_may_open(self, client: CheckingClient, role: str) -> None:
        assert signed_in_as(client, role, "/hr/").status == 200

    def test_navigation_leads_only_where_the_role_may_go(self, client: CheckingClient, role: str) -> None:
        page = signed_in_as(client, role, "/hr/account")
        places = page.document.find("nav", aria_label="Staff")
        links = [link.attrs["href"] for place in places for link in place.find("a")]
        assert [client.page(link).status for link in links] == [200] * len(links)


def test_account_says_how_many_recovery_codes_are_left(client: CheckingClient) -> None:
    with transaction():
        account = make_account("viewer")
        codes = replace_recovery_codes(account)
        take_recovery_code(account, codes[0])
    sign_in(client, account)
    assert "9 of 10" in client.page("/hr/account").main.text


def test_viewer_without_any_list_comes_to_the_figures(client: CheckingClient) -> None:
    assert signed_in_as(client, "viewer", "/hr/").path == "/hr/figures"

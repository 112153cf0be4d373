"""Pages of whoever is signed in."""

import pytest

from recruitment.access import ROLE_NAMES, ROLES
from recruitment.accounts.mfa import replace_recovery_codes, take_recovery_code
from recruitment.database import transaction
from tests.client import CheckingClient
from tests.factories.accounts import make_account, sign_in
from tests.page import Page


def signed_in_as(client: CheckingClient, role: str, path: str) -> Page:
    with transaction():
        account = make_account(role)
    sign_in(client, account)
    return client.page(path)


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

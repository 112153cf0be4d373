"""Fields of passwords as people and their password managers meet them."""

from datetime import timedelta

import pytest
import time_machine
from flask import Flask

from recruitment.accounts.links import new_reset_link
from recruitment.accounts.models import Account
from recruitment.database import transaction
from tests.client import CheckingClient
from tests.factories.accounts import make_account, sign_in, sign_in_through_forms
from tests.markup import Element

pytestmark = pytest.mark.parametrize("app", ["sqlite"], indirect=True)


@pytest.fixture
def account(app: Flask, clock: time_machine.Traveller) -> Account:
    with transaction():
        return make_account("viewer")


def fields(app: Flask, account: Account) -> list[Element]:
    """Every one there is: signing in, changing, setting anew."""
    stranger, colleague = app.test_client(), app.test_client()
    sign_in(colleague, account)
    with transaction():
        reset = "/hr/" + new_reset_link(account).partition("/hr/")[2]
    pages = [stranger.page("/hr/sign-in"), colleague.page("/hr/account/password"), stranger.page(reset)]
    return [one for page in pages for one in page.main.find("input") if "password" in one.attrs.get("name", "")]


def test_what_is_typed_is_hidden(app: Flask, account: Account) -> None:
    found = fields(app, account)
    assert len(found) == 4
    assert {one.attrs["type"] for one in found} == {"password"}


def test_managers_may_fill_and_people_may_paste(app: Flask, account: Account) -> None:
    for one in fields(app, account):
        assert one.attrs["autocomplete"] in ("current-password", "new-password")
        assert not {"maxlength", "onpaste", "readonly", "pattern", "value"} & one.attrs.keys()


def test_password_never_runs_out(client: CheckingClient, account: Account, clock: time_machine.Traveller) -> None:
    clock.shift(timedelta(days=5 * 365))
    assert sign_in_through_forms(client, account).status == 200

"""Setting up an account by a link, as somebody new meets it."""

import pytest
import time_machine
from flask import Flask
from sqlalchemy import select

from recruitment.accounts.invitations import invite
from recruitment.accounts.models import Account
from recruitment.database import db, transaction
from tests.client import CheckingClient
from tests.factories.accounts import code_now
from tests.page import Page

PASSWORD = "nine lanterns over granite"


@pytest.fixture
def link(app: Flask, clock: time_machine.Traveller) -> str:
    with transaction():
        return invite("ada@example.org", "administrator", None, by=None)


def set_up(page: Page, **other: str) -> Page:
    code = code_now(page.document.find("code")[0].text.replace(" ", ""))
    filled: Page = page.form().fill({"name": "Ada Lovelace", "password": PASSWORD, "code": code, **other}).submit()
    return filled


class TestAcceptInvitation:
    def test_codes_are_shown_once_and_the_session_has_begun(self, client: CheckingClient, link: str) -> None:
        page = set_up(client.page(link))
        assert page.h1 == "Keep your recovery codes"
        assert "no-store" in page.response.headers["Cache-Control"]
        assert client.page("/hr/account").status == 200

    def test_wrong_code_keeps_the_name_and_the_same_secret(self, client: CheckingClient, link: str) -> None:
        page = client.page(link)
        secret = page.document.find("code")[0].text
        again = set_up(page, code="000000")
        assert (again.status, list(again.errors)) == (422, ["code"])
        assert again.form().values["name"] == ["Ada Lovelace"]
        assert again.document.find("code")[0].text == secret

    def test_link_is_worth_nothing_afterwards(self, app: Flask, client: CheckingClient, link: str) -> None:
        page = client.page(link)
        set_up(page)
        assert app.test_client().page(link).status == 410
        assert set_up(page, name="Eve").status == 410
        assert db.session.scalars(select(Account.name)).all() == ["Ada Lovelace"]

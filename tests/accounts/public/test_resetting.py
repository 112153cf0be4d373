"""A forgotten password, as somebody at the door meets it."""

from datetime import timedelta

import pytest
import time_machine
from flask import Flask
from sqlalchemy import select

from recruitment.accounts.links import new_reset_link
from recruitment.accounts.models import Account
from recruitment.database import db, transaction
from recruitment.mail.models import OutboxMail
from tests.client import CheckingClient
from tests.factories.accounts import code_now, make_account, sign_in
from tests.page import Page

EMAIL, NEW = "ada@example.org", "nine lanterns over granite"


@pytest.fixture
def account(client: CheckingClient, clock: time_machine.Traveller) -> Account:
    with transaction():
        return make_account(email=EMAIL, name="Ada Lovelace")


def ask(client: CheckingClient, email: str = EMAIL) -> Page:
    page: Page = client.page("/hr/password-reset").form().fill(email=email).submit()
    return page


def mailed_link() -> str:
    text = db.session.scalars(select(OutboxMail.text).order_by(OutboxMail.id)).first() or ""
    return next(line for line in text.splitlines() if line.startswith("http")).partition("localhost")[2]


class TestAskForPassword:
    @pytest.mark.parametrize("other", ["nobody@example.org", "gone@example.org"])
    def test_known_and_unknown_get_the_same_answer(
        self, client: CheckingClient, account: Account, other: str
    ) -> None:
        with transaction():
            make_account("viewer", email="gone@example.org", disabled_at=account.created_at)
        pages = [ask(client, email) for email in (EMAIL, other)]
        assert pages[0].h1 == "Check your mail"
        assert pages[0].address == pages[1].address
        assert pages[0].response.get_data() == pages[1].response.get_data()

    def test_sixth_of_a_day_is_refused_whoever_has_the_address(
        self, client: CheckingClient, account: Account, clock: time_machine.Traveller
    ) -> None:
        for email in (EMAIL, "nobody@example.org"):
            assert [ask(client, email).status for _ in range(6)] == [200] * 5 + [429]
        clock.shift(timedelta(days=1))
        assert ask(client).status == 200

    @pytest.mark.parametrize("typed", ["", "ada", "ada@example.org, eve@example.org"])
    def test_what_is_no_address_is_said_beside_the_field(self, client: CheckingClient, typed: str) -> None:
        assert set(ask(client, typed).errors) == {"email"}


class TestResetPassword:
    def test_new_password_and_a_code_sign_in(
        self, app: Flask, client: CheckingClient, account: Account
    ) -> None:
        other = app.test_client()
        sign_in(other, account)
        ask(client)
        entered = client.page(mailed_link()).form().fill(password=NEW).submit()
        assert (entered.h1, "Your new password is set" in entered.text) == ("Sign in", True)
        assert other.page("/hr/account").h1 == "Sign in"
        asked = entered.form().fill(email=EMAIL, password=NEW).submit()
        assert asked.h1 == "Enter your code"
        assert asked.form().fill(code=code_now()).submit().status == 200

    def test_looking_a_hundred_times_changes_nothing(self, client: CheckingClient, account: Account) -> None:
        with transaction():
            link = new_reset_link(account).partition("localhost")[2]
        assert {client.get(link).status_code for _ in range(100)} == {200}
        assert client.page(link).form().fill(password=NEW).submit().h1 == "Sign in"

    def test_link_works_once(self, client: CheckingClient, account: Account) -> None:
        ask(client)
        form = client.page(mailed_link()).form()
        form.fill(password=NEW).submit()
        again = form.fill(password="eleven lanterns over granite").submit()
        assert (again.status, again.h1) == (410, "This link no longer works")
        assert again.follow("Send me a new link").h1 == "Set a new password"

    @pytest.mark.parametrize("weak", ["short", "ada lovelace ada lovelace", "islington council one"])
    def test_weak_password_is_refused_and_not_repeated(
        self, client: CheckingClient, account: Account, weak: str
    ) -> None:
        ask(client)
        page = client.page(mailed_link()).form().fill(password=weak).submit()
        assert (page.status, set(page.errors)) == (422, {"password"})
        assert f'"{weak}"' not in page.response.get_data(as_text=True)

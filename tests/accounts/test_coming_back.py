"""A session that ends in mid-form: nothing that was typed is lost, and nobody else reads it."""

import pytest
import time_machine
from flask import Flask
from sqlalchemy import select

from recruitment.accounts.models import Account, UnsentForm
from recruitment.database import db, transaction
from tests.client import CheckingClient
from tests.factories.accounts import PASSWORD, code_now, make_account
from tests.page import Page
from tests.page_form import Form
from tests.pages.vacancies_hr import enter, make_draft, open_section, read_again

TYPED = {"summary": "Help families.", "description": "## The team\n\nYou will *listen*."}
pytestmark = pytest.mark.usefixtures("clock")


def fill(client: CheckingClient) -> Form:
    """The text of an advert, written for more than half an hour."""
    form: Form = open_section(client, make_draft(), "advert").form().fill(TYPED)
    return form


def give_password(page: Page, email: str) -> Page:
    """Both steps, from the page that asks for the password."""
    asked = page.form().fill(email=email, password=PASSWORD).submit()
    back: Page = asked.form().fill(code=code_now()).submit()
    return back


class TestComingBack:
    def test_form_stands_there_again_after_signing_in_and_is_saved(
        self, client: CheckingClient, clock: time_machine.Traveller
    ) -> None:
        account = enter(client)
        email = account.email
        form = fill(client)
        clock.shift(1900)
        asked = form.submit()
        assert (asked.h1, "what you typed comes back" in asked.text) == ("Sign in", True)
        back = give_password(asked, email)
        assert "You were signed out before this was saved" in back.text
        assert {name: back.form().values[name][0].replace("\r\n", "\n") for name in TYPED} == TYPED
        assert "Text of the advert: saved." in back.form().submit().text
        assert db.session.scalar(select(UnsentForm)) is None

    def test_who_came_first_meanwhile_is_shown(self, client: CheckingClient, clock: time_machine.Traveller) -> None:
        email = enter(client).email
        vacancy = make_draft(grade="PO1")
        form = open_section(client, vacancy, "post").form().fill(grade="PO3")
        clock.shift(1900)
        asked = form.submit()
        with transaction():
            read_again(vacancy).grade = "PO2"
        page = give_password(asked, email).form().submit()
        assert (page.status, read_again(vacancy).grade) == (409, "PO2")
        assert page.form().values["grade"] == ["PO3"]

    def test_somebody_else_finds_the_form_as_it_was(
        self, client: CheckingClient, clock: time_machine.Traveller
    ) -> None:
        enter(client)
        form = fill(client)
        with transaction():
            other = make_account("administrator", email="other@example.org").email
        clock.shift(1900)
        back = give_password(form.submit(), other)
        assert back.h1 == "Text of the advert"
        assert "Help families." not in back.text

    def test_mistakes_in_what_came_back_are_told_as_ever(
        self, client: CheckingClient, clock: time_machine.Traveller
    ) -> None:
        email = enter(client).email
        form = open_section(client, make_draft(), "place").form().fill(postcode="nowhere")
        clock.shift(1900)
        page = give_password(form.submit(), email).form().submit()
        assert page.errors == {"postcode": "Enter a full postcode, like N1 1XR"}


class TestNothingIsKept:
    def test_of_strangers(self, app: Flask, client: CheckingClient) -> None:
        enter(client)
        form = fill(client)
        client.delete_cookie("staff")
        assert form.submit().h1 == "Sign in"
        assert db.session.scalar(select(UnsentForm)) is None

    def test_of_what_a_script_asks(self, client: CheckingClient, clock: time_machine.Traveller) -> None:
        enter(client)
        form = fill(client)
        clock.shift(1900)
        answer = client.post(form.address, data=form.values, headers={"Sec-Fetch-Dest": "empty"})
        assert (answer.status_code, db.session.scalar(select(UnsentForm))) == (303, None)

    def test_without_our_token(self, client: CheckingClient, clock: time_machine.Traveller) -> None:
        enter(client)
        form = fill(client)
        form.values["csrf_token"] = ["0" * 64]
        clock.shift(1900)
        assert form.submit().h1 == "Sign in"
        assert db.session.scalar(select(UnsentForm)) is None

    def test_of_a_button_that_has_no_page(self, client: CheckingClient, clock: time_machine.Traveller) -> None:
        account: Account = enter(client)
        assert account
        page = client.page("/hr/account")
        action = page.document.find("form", action="/hr/sign-out")[0]
        form = Form(client, page.address, page.document, action)
        clock.shift(1900)
        form.submit()
        assert db.session.scalar(select(UnsentForm)) is None

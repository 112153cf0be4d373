"""What was posted while the site couldn't take it is sent again with one press."""

from collections.abc import Callable

import pytest
from flask import Flask
from sqlalchemy import select
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session, scoped_session

from recruitment.database import transaction
from recruitment.registrations.models import Registration
from recruitment.registrations.public import receiving
from recruitment.web.rate_limits import LIMITS
from tests.client import CheckingClient
from tests.factories.employers import make_employer
from tests.page import Page

TYPED = {"name": 'Ada "Countess" <Lovelace>', "email": "ada@example.org", "message": "One\n\nTwo & three"}


@pytest.fixture(autouse=True)
def place_with_a_form(app: Flask) -> None:
    with transaction():
        make_employer()


@pytest.fixture
def busy(app: Flask, client: CheckingClient, monkeypatch: pytest.MonkeyPatch) -> Page:
    """What a person sees who sends the form while somebody else holds the database."""

    def locked() -> None:
        raise OperationalError("BEGIN IMMEDIATE", {}, Exception("database is locked"))

    with monkeypatch.context() as locking:
        locking.setattr(receiving, "begin_writing", locked)
        page: Page = client.page("/interest").form().fill(TYPED).submit().form().submit()
    return page


class TestBusySite:
    def test_page_says_that_it_is_kept(self, busy: Page) -> None:
        assert (busy.status, busy.h1) == (503, "The site is busy")
        assert "What you typed is kept on this page" in busy.text
        assert busy.response.headers["Cache-Control"] == "no-store"

    def test_one_press_sends_all_of_it(self, busy: Page, session: scoped_session[Session]) -> None:
        assert busy.form().submit("Send it again").path.startswith("/interest/received/")
        told = session.scalars(select(Registration)).one()
        assert (told.name, told.message) == (TYPED["name"], TYPED["message"])

    def test_without_our_token_nothing_is_repeated(self, client: CheckingClient, busy: Page) -> None:
        values = {name: value for name, value in busy.form().values.items() if name != "csrf_token"}
        assert "kept on this page" not in client.post("/interest", data=values).text


def test_too_many_tries_keep_it_too(client: CheckingClient) -> None:
    for _ in range(LIMITS["interest"].amount):
        client.page("/interest").form().fill(TYPED).submit().form().submit()
    page = client.page("/interest").form().fill(TYPED).submit().form().submit()
    assert (page.status, page.form().values["name"]) == (429, [TYPED["name"]])


def test_password_is_never_repeated(client: CheckingClient, change_settings: Callable[..., None]) -> None:
    for _ in range(LIMITS["sign-in"].amount + 1):
        page = client.page("/hr/sign-in").form().fill(email="ada@example.org", password="a secret of mine").submit()
    assert page.status == 429
    assert "a secret of mine" not in page.response.text
    assert "kept on this page" not in page.text

"""The doors that no session opens: what their answers say to browsers and to caches."""

import pytest
import time_machine
from sqlalchemy import select

from recruitment.accounts.models import Account, StaffSession
from recruitment.accounts.sessions import COOKIE
from recruitment.database import db, transaction
from tests.client import CheckingClient
from tests.factories.accounts import PASSWORD, code_now, make_account, sign_in


@pytest.fixture
def account(client: CheckingClient, clock: time_machine.Traveller) -> Account:
    with transaction():
        return make_account("administrator", email="ada@example.org")


def sessions() -> list[bool]:
    """Of each session, whether it is signed in."""
    return [one.verified_at is not None for one in db.session.scalars(select(StaffSession).order_by(StaffSession.id))]


class TestEnter:
    def test_page_alone_begins_no_session(self, client: CheckingClient, account: Account) -> None:
        for _ in range(3):
            client.page("/hr/sign-in")
        assert sessions() == []
        assert client.get_cookie(COOKIE) is None

    def test_refused_password_begins_no_session(self, client: CheckingClient, account: Account) -> None:
        client.page("/hr/sign-in").form().fill(email=account.email, password="some other words here").submit()
        assert sessions() == []

    def test_right_password_is_answered_with_a_redirect(self, client: CheckingClient, account: Account) -> None:
        form = client.page("/hr/sign-in").form().fill(email=account.email, password=PASSWORD)
        answer = form.submit(follow=False).response
        assert (answer.status_code, answer.location) == (303, "/hr/sign-in/code")
        assert "HttpOnly" in answer.headers["Set-Cookie"]


class TestGiveCode:
    @pytest.mark.parametrize("step", ["code", "recovery-code"])
    def test_without_a_password_first_one_is_sent_back(self, client: CheckingClient, step: str) -> None:
        page = client.page(f"/hr/sign-in/{step}?next=/hr/account")
        assert (page.h1, page.address) == ("Sign in", "/hr/sign-in?next=/hr/account")
        assert "has to follow the password" in page.text

    def test_signed_in_person_is_sent_on_without_a_warning(self, client: CheckingClient, account: Account) -> None:
        sign_in(client, account)
        page = client.page("/hr/sign-in/code?next=/hr/account")
        assert (page.h1, "has to follow" in page.text) == ("Your account", False)

    def test_right_code_makes_the_only_session_that_is_signed_in(
        self, client: CheckingClient, account: Account
    ) -> None:
        page = client.page("/hr/sign-in").form().fill(email=account.email, password=PASSWORD).submit()
        page.form().fill(code=code_now()).submit()
        assert sessions() == [False, True]


@pytest.mark.parametrize("path", ["/hr/sign-in", "/hr/invitation/nonsense"])
def test_no_answer_is_stored(client: CheckingClient, path: str) -> None:
    assert client.get(path).headers["Cache-Control"] == "no-store"

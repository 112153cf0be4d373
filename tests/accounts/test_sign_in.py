"""Signing in and out, as people do it."""

from collections.abc import Callable
from datetime import timedelta
from unittest.mock import patch

import pytest
import time_machine
from limits import RateLimitItemPerMinute
from sqlalchemy import select

from recruitment.accounts import mfa, passwords
from recruitment.accounts.models import Account, StaffSession
from recruitment.accounts.sessions import find_session
from recruitment.audit.models import AuditEntry
from recruitment.database import db, transaction
from recruitment.mail.models import OutboxMail
from recruitment.web.rate_limits import LIMITS
from tests.client import CheckingClient
from tests.factories.accounts import PASSWORD, code_now, make_account, sign_in, sign_in_through_forms
from tests.page import Page

EMAIL = "ada@example.org"


@pytest.fixture
def account(clock: time_machine.Traveller, client: CheckingClient) -> Account:
    with transaction():
        return make_account("administrator", email=EMAIL, name="Ada Lovelace")


def give_password(client: CheckingClient, email: str = EMAIL, password: str = PASSWORD, next_: str = "") -> Page:
    address = f"/hr/sign-in?next={next_}" if next_ else "/hr/sign-in"
    page: Page = client.page(address).form().fill(email=email, password=password).submit()
    return page


def cookie(client: CheckingClient) -> str:
    found = client.get_cookie("staff")
    return found.value if found else ""


def actions() -> list[str]:
    return list(db.session.scalars(select(AuditEntry.action).order_by(AuditEntry.id)))


class TestPassword:
    def test_password_leads_to_the_code(self, client: CheckingClient, account: Account) -> None:
        assert give_password(client, email=" ADA@example.ORG ").h1 == "Enter your code"

    def test_password_alone_opens_nothing(self, client: CheckingClient, account: Account) -> None:
        give_password(client)
        assert client.page("/hr/account").h1 == "Sign in"

    def test_wrong_password_is_said_beside_the_field(self, client: CheckingClient, account: Account) -> None:
        page = give_password(client, password="seven kettles sing at dusk")
        assert page.status == 422
        assert page.errors == {"password": "The email address or the password is not right. Check both and try again"}
        assert EMAIL in page.form().values["email"]
        assert "dusk" not in page.response.get_data(as_text=True)

    def test_empty_form_says_what_is_missing(self, client: CheckingClient, account: Account) -> None:
        page = client.page("/hr/sign-in").form().submit()
        assert page.errors == {"email": "Enter your email address", "password": "Enter your password"}

    @pytest.mark.parametrize("typed", ["\x00", "a@b", "ada@example.org\r\nBcc: x@y.org", "x" * 5000, "'; --", "\u202e"])
    def test_odd_text_is_an_error_of_the_form(self, client: CheckingClient, account: Account, typed: str) -> None:
        assert give_password(client, email=typed).status == 422
        assert give_password(client, password=typed).status == 422


class TestUnknownAddress:
    @pytest.fixture
    def _others(self, account: Account) -> None:
        with transaction():
            make_account(email="disabled@example.org", disabled_at=account.created_at)
            make_account(email="invited@example.org", activated_at=None, password_hash=None)

    @pytest.mark.usefixtures("_others")
    @pytest.mark.parametrize("email", ["nobody@example.org", "disabled@example.org", "invited@example.org"])
    def test_answer_and_work_are_those_of_a_wrong_password(self, client: CheckingClient, email: str) -> None:
        answers, work = [], []
        for typed, password in ((EMAIL, "a wrong password here"), (email, PASSWORD)):
            with patch.object(passwords, "_hasher", wraps=passwords._hasher) as hasher:
                page = give_password(client, email=typed, password=password)
            work.append([call[0] for call in hasher.mock_calls if call[0] in ("verify", "hash")])
            answers.append((page.status, page.response.get_data(as_text=True).replace(typed, "")))
        assert answers[0] == answers[1]
        assert work == [["verify"], ["verify"]]


class TestCode:
    def test_password_and_code_sign_in(self, client: CheckingClient, account: Account) -> None:
        page = sign_in_through_forms(client, account)
        assert page.status == 200
        assert "Ada Lovelace" in page.text
        assert actions() == ["signed in"]

    def test_session_is_a_new_one(self, client: CheckingClient, account: Account) -> None:
        page = give_password(client)
        pending = cookie(client)
        page.form().fill(code=code_now()).submit()
        assert cookie(client) != pending
        assert find_session(pending) is None

    def test_half_done_sign_in_ends_with_the_next(self, client: CheckingClient, account: Account) -> None:
        for _ in range(2):
            give_password(client)
        ended = [one.ended_at is not None for one in db.session.scalars(select(StaffSession).order_by(StaffSession.id))]
        assert ended == [True, False]

    def test_code_that_was_used_is_refused(self, client: CheckingClient, account: Account) -> None:
        sign_in_through_forms(client, account)
        client.delete_cookie("staff")
        page = give_password(client).form().fill(code=code_now()).submit()
        assert page.status == 422
        assert "used already" in page.errors["code"]

    def test_wrong_code_may_be_corrected(self, client: CheckingClient, account: Account) -> None:
        page = give_password(client).form().fill(code="000 000").submit()
        assert (page.status, page.h1) == (422, "Enter your code")
        assert page.form().fill(code=code_now()).submit().status == 200

    def test_ten_minutes_later_the_password_is_asked_again(
        self, client: CheckingClient, account: Account, clock: time_machine.Traveller
    ) -> None:
        page = give_password(client)
        clock.shift(timedelta(minutes=10))
        late = page.form().fill(code=code_now()).submit()
        assert late.h1 == "Sign in"
        assert "within 10 minutes" in late.text

    def test_account_disabled_between_the_steps_stays_out(self, client: CheckingClient, account: Account) -> None:
        page = give_password(client)
        with transaction():
            account.disabled_at = account.created_at
        assert page.form().fill(code=code_now()).submit().h1 == "Sign in"

    def test_recovery_code_counts_once(self, client: CheckingClient, account: Account) -> None:
        with transaction():
            codes = mfa.replace_recovery_codes(account)
        page = give_password(client).follow("I don’t have my app: use a recovery code")
        assert page.form().fill(code=codes[0]).submit().status == 200
        assert actions() == ["recovery code used", "signed in"]
        client.delete_cookie("staff")
        again = give_password(client).follow("I don’t have my app: use a recovery code")
        assert again.form().fill(code=codes[0]).submit().errors.keys() == {"code"}


class TestNext:
    def test_sign_in_leads_back(self, client: CheckingClient, account: Account) -> None:
        page = client.page("/hr/account?from=mail").form().fill(email=EMAIL, password=PASSWORD).submit()
        assert page.form().fill(code=code_now()).submit().address == "/hr/account?from=mail"

    def test_recovery_code_leads_back_too(self, client: CheckingClient, account: Account) -> None:
        with transaction():
            codes = mfa.replace_recovery_codes(account)
        page = give_password(client, next_="/hr/account")
        page = page.follow("I don’t have my app: use a recovery code")
        assert page.form().fill(code=codes[0]).submit().address == "/hr/account"

    @pytest.mark.parametrize("place", ["//evil.example", "https://evil.example", "/\\evil.example", "%2F%2Fevil.test"])
    def test_never_off_the_site(self, client: CheckingClient, account: Account, place: str) -> None:
        page = give_password(client, next_=place)
        assert "evil" not in page.address
        assert "evil" not in page.form().fill(code=code_now()).submit().address

    def test_signed_in_person_is_sent_on(self, client: CheckingClient, account: Account) -> None:
        sign_in(client, account)
        assert client.get("/hr/sign-in?next=/hr/account").location == "/hr/account"


class TestSignOut:
    def test_button_ends_the_session_on_the_server(self, client: CheckingClient, account: Account) -> None:
        sign_in(client, account)
        token = cookie(client)
        page = client.page("/hr/account")
        left = page.client.page("/hr/sign-out", method="POST", data={"csrf_token": form_token(page)})
        assert "You have signed out" in left.text
        assert cookie(client) == ""
        assert find_session(token) is None
        assert actions() == ["signed out"]

    def test_without_our_form_nobody_is_signed_out(self, client: CheckingClient, account: Account) -> None:
        sign_in(client, account)
        assert client.page("/hr/sign-out", method="POST").status == 400
        assert client.get("/hr/sign-out").status_code == 405
        assert client.page("/hr/account").h1 == "Your account"


class TestRefusals:
    """What was refused stands in the trail all the same."""

    def test_wrong_password_and_unknown_address(self, client: CheckingClient, account: Account) -> None:
        give_password(client, password="a wrong password here")
        give_password(client, email="nobody@example.org")
        assert actions() == ["sign-in refused"] * 2
        things = db.session.scalars(select(AuditEntry.thing_id).order_by(AuditEntry.id)).all()
        assert things == [str(account.id), "0"]

    def test_wrong_code(self, client: CheckingClient, account: Account) -> None:
        give_password(client).form().fill(code="000000").submit()
        assert actions() == ["code refused at sign-in"]


class TestOwnerIsTold:
    """By mail, of what looks as if somebody else knew the password or the codes."""

    def mailed(self) -> list[tuple[str, str]]:
        return [(mail.recipient, mail.subject) for mail in db.session.scalars(select(OutboxMail))]

    def test_of_wrong_codes_once_a_day(
        self, client: CheckingClient, account: Account, clock: time_machine.Traveller
    ) -> None:
        for _ in range(3):
            give_password(client).form().fill(code="000000").submit()
        told = (EMAIL, "A wrong code was given for your account")
        assert self.mailed() == [told]
        clock.shift(timedelta(days=1))
        give_password(client).form().fill(code="000000").submit()
        assert self.mailed() == [told] * 2

    def test_of_a_recovery_code(self, client: CheckingClient, account: Account) -> None:
        with transaction():
            paper = mfa.replace_recovery_codes(account)[0]
        page = give_password(client).follow("I don’t have my app: use a recovery code")
        page.form().fill(code=paper).submit()
        assert self.mailed() == [(EMAIL, "A recovery code of yours was used")]

    def test_of_nothing_that_is_as_usual(self, client: CheckingClient, account: Account) -> None:
        give_password(client, password="a wrong password here")
        sign_in_through_forms(client, account)
        assert self.mailed() == []


class TestFreshCode:
    @pytest.mark.parametrize("with_app", [True, False])
    def test_app_counts_as_a_fresh_code_and_paper_does_not(
        self, client: CheckingClient, account: Account, with_app: bool
    ) -> None:
        with transaction():
            paper = mfa.replace_recovery_codes(account)[0]
        page = give_password(client)
        if not with_app:
            page = page.follow("I don’t have my app: use a recovery code")
        page.form().fill(code=code_now() if with_app else paper).submit()
        assert (client.page("/hr/accounts/invite").h1 == "Invite a colleague") is with_app


class TestLimits:
    def test_eleventh_password_has_to_wait(self, client: CheckingClient, account: Account) -> None:
        for _ in range(10):
            assert give_password(client, password="a wrong password here").status == 422
        page = give_password(client)
        assert (page.status, page.h1) == (429, "Too many tries")
        assert page.response.headers["Retry-After"] == "300"

    def test_sixth_code_has_to_wait(self, client: CheckingClient, account: Account) -> None:
        page = give_password(client)
        for _ in range(5):
            assert page.form().fill(code="000000").submit().status == 422
        assert page.form().fill(code=code_now()).submit().status == 429

    def test_one_network_that_tries_everybody_has_to_wait(
        self, client: CheckingClient, account: Account, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setitem(LIMITS, "sign-in-network", RateLimitItemPerMinute(2, 5, namespace="sign-in-network"))
        tried = [give_password(client, email=f"{name}@example.org").status for name in ("ada", "bo", "cy")]
        assert tried == [200, 422, 429]

    def test_switched_off_in_development(
        self, client: CheckingClient, account: Account, change_settings: Callable[..., None]
    ) -> None:
        change_settings(rate_limits=False)
        for _ in range(6):
            page = give_password(client).form().fill(code="000000").submit()
            assert page.status == 422


def form_token(page: Page) -> str:
    (field,) = page.document.find("form", action="/hr/sign-out")[0].find("input", name="csrf_token")
    return field.attrs["value"]

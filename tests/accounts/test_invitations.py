"""Invitations: a link that sets everything up, once."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pyotp
import pytest
import time_machine
from flask import Flask
from sqlalchemy import func, select

from recruitment import clock as site_clock
from recruitment.accounts import invitations
from recruitment.accounts.invitations import CannotInvite, Enrolment, accept, invite
from recruitment.accounts.links import InvitationSpent
from recruitment.accounts.models import Account, Invitation, RecoveryCode, StaffSession
from recruitment.audit.models import AuditEntry
from recruitment.database import db, transaction
from tests.client import CheckingClient
from tests.factories.accounts import QUICK_HASH, SECRET, code_now, make_account, sign_in
from tests.factories.employers import make_employer
from tests.page import Page
from tests.page_form import Form

EMAIL = "ada@example.org"
PASSWORD = "nine lanterns over granite"
ENROLMENT = Enrolment("Ada Lovelace", QUICK_HASH, SECRET, used_step=1)


@pytest.fixture
def link(clock: time_machine.Traveller, app: Flask) -> str:
    with transaction():
        return invite(EMAIL, "hr-manager", make_employer(), by=None)


def token_of(link: str) -> str:
    return link.rpartition("/")[2]


def code_of(page: Page) -> str:
    """What the app shows that scanned the page's code."""
    secret = page.document.find("code")[0].text.replace(" ", "")
    return pyotp.TOTP(secret).at(site_clock.now())


def filled(page: Page, **other: str) -> Form:
    values = {"name": "Ada Lovelace", "password": PASSWORD, "code": code_of(page)}
    return page.form().fill(values | other)


def codes_on(page: Page) -> list[str]:
    return [item.text for item in page.document.find("ol", class_="code-list")[0].find("li")]


class TestInvite:
    def test_link_is_of_the_site_and_its_token_is_not_stored(self, link: str) -> None:
        assert link.startswith("http://localhost/hr/invitation/")
        assert token_of(link) not in db.session.scalars(select(Invitation.token_hash)).all()

    def test_newer_link_spends_the_older(self, client: CheckingClient, link: str) -> None:
        with transaction():
            account = db.session.scalars(select(Account)).one()
            newer = invite("ADA@example.org", "viewer", account.employer, by=None)
        assert client.page(link).status == 410
        assert client.page(newer).status == 200
        assert db.session.scalars(select(Account.role)).all() == ["viewer"]

    def test_disabled_colleague_comes_back_with_everything_anew(self, app: Flask) -> None:
        with transaction():
            account = make_account(email=EMAIL, disabled_at=site_clock.now())
            invite(EMAIL, "viewer", account.employer, by=None)
        assert (account.disabled_at, account.password_hash, account.totp_secret) == (None, None, None)
        assert not account.is_active

    @pytest.mark.parametrize(
        ("email", "role", "has_employer", "words"),
        [
            ("active@example.org", "viewer", True, "has an active account"),
            ("no address", "viewer", True, "is not an email address"),
            ("ada@example.org", "viewer", False, "needs an employer"),
            ("ada@example.org", "administrator", True, "belongs to the whole site"),
            ("ada@example.org", "king", True, "there is no role 'king'"),
        ],
    )
    def test_what_cannot_be_is_refused(
        self, app: Flask, email: str, role: str, has_employer: bool, words: str
    ) -> None:
        with transaction():
            employer = make_account(email="active@example.org").employer
        with pytest.raises(CannotInvite, match=words), transaction():
            invite(email, role, employer if has_employer else None, by=None)


class TestPage:
    @pytest.mark.slow
    def test_hundred_looks_change_nothing(self, client: CheckingClient, link: str) -> None:
        def state() -> list[object]:
            tables = (Account, Invitation, RecoveryCode, StaffSession, AuditEntry)
            spent = db.session.scalars(select(Invitation.spent_at)).all()
            return [*(db.session.scalar(select(func.count()).select_from(table)) for table in tables), spent]

        before = state()
        for _ in range(50):
            assert client.get(link).status_code == 200
            assert client.head(link).status_code == 200
        assert state() == before

    def test_page_shows_the_code_and_the_key(self, client: CheckingClient, link: str) -> None:
        page = client.page(link)
        assert EMAIL in page.text
        assert page.main.find("svg")
        assert page.links["Open the app on this device"].startswith("otpauth://totp/")
        assert page.response.headers["Cache-Control"] == "no-store"

    def test_everything_is_set_at_once(self, client: CheckingClient, link: str) -> None:
        page = filled(client.page(link)).submit()
        assert (page.status, page.h1) == (200, "Keep your recovery codes")
        assert len(codes_on(page)) == 10
        account = db.session.scalars(select(Account)).one()
        assert (account.is_active, account.name) == (True, "Ada Lovelace")
        actions = db.session.scalars(select(AuditEntry.action).order_by(AuditEntry.id)).all()
        assert actions == ["account invited", "account activated"]

    def test_person_is_signed_in_and_may_sign_in_again(
        self, client: CheckingClient, link: str, clock: time_machine.Traveller
    ) -> None:
        page = client.page(link)
        secret = page.document.find("code")[0].text.replace(" ", "")
        filled(page).submit()
        assert client.page("/hr/account").h1 == "Your account"
        client.delete_cookie("staff")
        clock.shift(timedelta(seconds=30))
        asked = client.page("/hr/sign-in").form().fill(email=EMAIL, password=PASSWORD).submit()
        assert asked.form().fill(code=pyotp.TOTP(secret).at(site_clock.now())).submit().status == 200

    def test_recovery_codes_work_and_are_shown_once(self, client: CheckingClient, link: str) -> None:
        form = filled(client.page(link))
        codes = codes_on(form.submit())
        again = form.submit()
        assert again.status == 410
        assert codes[0] not in again.text
        client.delete_cookie("staff")
        client.page("/hr/sign-in").form().fill(email=EMAIL, password=PASSWORD).submit()
        assert client.page("/hr/sign-in/recovery-code").form().fill(code=codes[0]).submit().status == 200

    def test_session_of_somebody_else_in_the_browser_ends(self, client: CheckingClient, link: str) -> None:
        with transaction():
            other = make_account("administrator")
        sign_in(client, other)
        filled(client.page(link)).submit()
        ended = select(StaffSession.ended_at).where(StaffSession.account_id == other.id)
        assert db.session.scalars(ended).one() is not None


class TestErrors:
    @pytest.mark.parametrize(
        ("typed", "field", "words"),
        [
            ({"name": " "}, "name", "Enter your full name"),
            ({"name": "a\x00b"}, "name", "Remove the characters"),
            ({"name": "x" * 121}, "name", "at most 120 characters"),
            ({"password": ""}, "password", "Choose a password"),
            ({"password": "too short"}, "password", "at least 15 characters"),
            ({"password": "password12345678"}, "password", "harder to guess"),
            ({"password": "lovelace has a kettle"}, "password", "Leave out your name"),
            ({"password": "islington kettle 99"}, "password", "Leave out your name"),
            ({"code": ""}, "code", "Enter the code from your app"),
            ({"code": "000000"}, "code", "is not right"),
        ],
    )
    def test_error_stands_beside_its_field(
        self, client: CheckingClient, link: str, typed: dict[str, str], field: str, words: str
    ) -> None:
        page = filled(client.page(link), **typed).submit()
        assert page.status == 422
        assert list(page.errors) == [field]
        assert words in page.errors[field]

    def test_scanned_code_stays_good_after_an_error(self, client: CheckingClient, link: str) -> None:
        first = client.page(link)
        second = filled(first, password="too short").submit()
        assert code_of(second) == code_of(first)
        assert second.form().values["name"] == ["Ada Lovelace"]
        assert filled(second).submit().status == 200

    @pytest.mark.parametrize("secret", ["", SECRET, "\x00"])
    def test_secret_of_somebody_else_is_not_taken(self, client: CheckingClient, link: str, secret: str) -> None:
        form = filled(client.page(link), code=code_now())
        form.values["secret"] = [secret]
        page = form.submit()
        assert (page.status, list(page.errors)) == (422, ["code"])

    @pytest.mark.parametrize("token", ["nonsense", "x" * 3000, "%00"])
    def test_unknown_link_says_what_to_do(self, client: CheckingClient, token: str) -> None:
        page = client.page(f"/hr/invitation/{token}")
        assert (page.status, page.h1) == (410, "This link no longer works")
        assert "ask an administrator" in page.text

    def test_link_lasts_72_hours(self, client: CheckingClient, link: str, clock: time_machine.Traveller) -> None:
        clock.shift(timedelta(hours=72) - timedelta(seconds=1))
        page = client.page(link)
        assert page.status == 200
        clock.shift(1)
        assert client.page(link).status == filled(page).submit().status == 410

    def test_form_of_another_session_is_refused(self, client: CheckingClient, link: str) -> None:
        form = filled(client.page(link))
        client.delete_cookie("form")
        assert form.submit().status == 400
        assert not db.session.scalars(select(Account)).one().is_active


class TestAccept:
    def test_of_two_at_once_one_wins(self, app: Flask, link: str) -> None:
        def one_try(_number: int) -> bool:
            try:
                with app.app_context(), transaction():
                    accept(token_of(link), ENROLMENT, replacing="")
            except InvitationSpent:
                return False
            return True

        db.session.rollback()
        with ThreadPoolExecutor(8) as threads:
            assert sum(threads.map(one_try, range(8))) == 1
        assert len(db.session.scalars(select(RecoveryCode)).all()) == 10


class TestFirstAdministrator:
    @pytest.fixture
    def ask(self, app: Flask) -> Callable[[], str | None]:
        def ask() -> str | None:
            with transaction():
                return invitations.first_administrator_link()

        return ask

    def test_each_start_replaces_the_link(self, client: CheckingClient, ask: Callable[[], str | None]) -> None:
        first, second = ask(), ask()
        assert first
        assert second
        assert [client.page(one).status for one in (first, second)] == [410, 200]

    def test_no_link_once_there_is_an_administrator(self, ask: Callable[[], str | None]) -> None:
        with transaction():
            make_account("administrator")
        assert ask() is None

    def test_invited_administrator_counts_only_when_activated(
        self, client: CheckingClient, ask: Callable[[], str | None]
    ) -> None:
        link = ask()
        assert link
        page = filled(client.page(link)).submit()
        assert page.status == 200
        assert ask() is None

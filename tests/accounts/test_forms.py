"""What the forms of invitations and sign-in take, and what they give away."""

from typing import Any

import pyotp
import pytest
import time_machine
from flask import Flask
from sqlalchemy import select

from recruitment import clock as site_clock
from recruitment.accounts.forms import WRONG_CODE, CodeForm, RecoveryCodeForm, SetUpAccountForm, SignInForm
from recruitment.accounts.links import new_link
from recruitment.accounts.mfa import STEP_SECONDS
from recruitment.accounts.models import Invitation
from recruitment.accounts.passwords import verify_password
from recruitment.database import db, transaction
from tests.factories.accounts import make_account
from tests.factories.employers import make_employer

PASSWORD = "nine lanterns over granite"


@pytest.fixture
def invitations(app: Flask, clock: time_machine.Traveller) -> list[int]:
    """Two of them, for two colleagues of Camden."""
    with transaction():
        employer = make_employer("camden", name="London Borough of Camden")
        for email in ("grace@example.org", "ada@example.org"):
            new_link(make_account(employer=employer, email=email, activated_at=None, name=""))
    return list(db.session.scalars(select(Invitation.id).order_by(Invitation.id)))


def set_up_form(app: Flask, invitation_id: int, **posted: Any) -> SetUpAccountForm:
    """Fetched, or posted with these values and checked."""
    with app.test_request_context(method="POST" if posted else "GET", data=posted):
        form = SetUpAccountForm(db.session.get_one(Invitation, invitation_id))
        if posted:
            form.validate()
        return form


class TestSetUpAccountForm:
    def test_secret_is_drawn_for_each_page_and_hidden_in_it(self, app: Flask, invitations: list[int]) -> None:
        first, second = (set_up_form(app, invitations[0]) for _ in range(2))
        assert first.plain_secret != second.plain_secret
        assert first.plain_secret not in (first.secret.data or "")

    def test_secret_comes_back_with_the_form(self, app: Flask, invitations: list[int]) -> None:
        shown = set_up_form(app, invitations[0])
        assert set_up_form(app, invitations[0], secret=shown.secret.data).plain_secret == shown.plain_secret

    def test_secret_of_another_invitation_is_replaced(self, app: Flask, invitations: list[int]) -> None:
        others = set_up_form(app, invitations[1])
        assert set_up_form(app, invitations[0], secret=others.secret.data).plain_secret != others.plain_secret

    @pytest.mark.parametrize("own", ["hopper", "camden", "grace"])
    def test_password_holds_no_name_of_person_address_or_employer(
        self, app: Flask, invitations: list[int], own: str
    ) -> None:
        form = set_up_form(app, invitations[0], name="Amazing Hopper", password=f"{own} lanterns over granite")
        assert "Leave out your name" in form.password.errors[0]

    def test_what_holds_becomes_an_enrolment(self, app: Flask, invitations: list[int]) -> None:
        shown = set_up_form(app, invitations[0])
        code = pyotp.TOTP(shown.plain_secret).at(site_clock.now())
        form = set_up_form(
            app, invitations[0], name=" Ada Lovelace ", password=PASSWORD, secret=shown.secret.data, code=code
        )
        made = form.enrolment()
        assert set(form.errors) == {"csrf_token"}  # this test has no browser
        assert (made.name, made.secret) == ("Ada Lovelace", shown.plain_secret)
        assert verify_password(made.password_hash, PASSWORD)
        assert made.used_step == int(site_clock.now().timestamp()) // STEP_SECONDS

    def test_key_can_be_typed_in_groups_of_four(self, app: Flask, invitations: list[int]) -> None:
        form = set_up_form(app, invitations[0])
        assert {len(group) for group in form.typed_secret.split()} == {4}
        assert form.typed_secret.replace(" ", "") == form.plain_secret


@pytest.mark.parametrize("app", ["sqlite"], indirect=True)
class TestRefusals:
    def test_password_is_never_shown_back(self, app: Flask) -> None:
        with app.test_request_context(method="POST", data={"email": "ada@example.org", "password": PASSWORD}):
            form = SignInForm()
            assert PASSWORD not in form.password()

    def test_wrong_password_does_not_say_which_part_is_wrong(self, app: Flask) -> None:
        with app.test_request_context(method="POST"):
            form = SignInForm()
            form.refuse()
        assert form.password.errors == [
            "The email address or the password is not right. Check both and try again"
        ]
        assert not form.email.errors

    def test_each_second_step_says_that_a_code_counts_once(self, app: Flask) -> None:
        with app.test_request_context(method="POST"):
            code, recovery = CodeForm(), RecoveryCodeForm()
            code.refuse()
            recovery.refuse()
        assert code.code.errors == [WRONG_CODE]
        assert "Each works once" in recovery.code.errors[0]
        assert (code.status, recovery.status) == (422, 422)

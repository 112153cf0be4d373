"""Mails about accounts: to whom, with which link, and never twice."""

import pytest
from flask import Flask
from sqlalchemy import select

from recruitment.accounts import letters
from recruitment.accounts.models import Account
from recruitment.database import db, transaction
from recruitment.mail.models import OutboxMail
from tests.factories.accounts import make_account

LINK = "http://localhost:8000/hr/invitation/abc"


@pytest.fixture
def account(app: Flask) -> Account:
    with transaction():
        return make_account("viewer")


@pytest.fixture
def administrator(app: Flask) -> Account:
    with transaction():
        return make_account("administrator", name="Ada <Lovelace>")


def mails() -> list[OutboxMail]:
    return list(db.session.scalars(select(OutboxMail).order_by(OutboxMail.id)))


class TestLetters:
    def test_invitation_says_who_invites_and_holds_the_link(self, account: Account, administrator: Account) -> None:
        with transaction():
            letters.post_invitation(account, LINK, administrator)
        (mail,) = mails()
        assert mail.recipient == account.email
        assert "Ada <Lovelace> invites you" in mail.text
        assert "Ada &lt;Lovelace&gt; invites you" in (mail.html or "")
        assert LINK in mail.text
        assert f'href="{LINK}"' in (mail.html or "")

    def test_invitation_by_the_operator_names_nobody(self, account: Account) -> None:
        with transaction():
            letters.post_invitation(account, LINK, None)
        assert mails()[0].text.startswith("You are invited to the back office")

    def test_same_link_is_mailed_once_and_another_again(self, account: Account) -> None:
        with transaction():
            for link in (LINK, LINK, f"{LINK}d"):
                letters.post_reset(account, link)
        assert [mail.subject for mail in mails()] == ["Set a new password"] * 2

    def test_mail_about_a_reset_factor_has_no_link_to_get_in_with(
        self, account: Account, administrator: Account
    ) -> None:
        with transaction():
            letters.post_factor_reset(account, LINK, administrator)
        assert LINK not in f"{mails()[0].text}{mails()[0].html}"

    def test_key_of_a_mail_tells_nothing_of_its_link(self, account: Account) -> None:
        with transaction():
            letters.post_password_changed(account, "reset 1")
            letters.post_reset(account, LINK)
        assert "abc" not in mails()[1].dedupe_key

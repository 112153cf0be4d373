"""What people change of their own account."""

import pytest
import time_machine
from flask import Flask
from sqlalchemy import select

from recruitment.accounts import own_account
from recruitment.accounts.links import ResetSpent, find_reset, new_reset_link
from recruitment.accounts.mfa import replace_recovery_codes, take_recovery_code
from recruitment.accounts.models import Account
from recruitment.accounts.passwords import hash_password, verify_password
from recruitment.accounts.sessions import find_session, running_sessions, start_session
from recruitment.audit.models import AuditEntry
from recruitment.database import db, transaction
from recruitment.mail.models import OutboxMail
from tests.factories.accounts import PASSWORD, make_account

NEW = "nine lanterns over granite"


@pytest.fixture
def account(app: Flask, clock: time_machine.Traveller) -> Account:
    with transaction():
        return make_account()


def sessions(account: Account, number: int) -> list[str]:
    with transaction():
        return [start_session(account) for _ in range(number)]


def actions() -> list[str]:
    return list(db.session.scalars(select(AuditEntry.action).order_by(AuditEntry.id)))


class TestCheckOwnPassword:
    def test_right_one_is_taken(self, account: Account) -> None:
        own_account.check_own_password(account, PASSWORD)
        assert actions() == []

    def test_wrong_one_is_refused_and_stands_in_the_trail(self, account: Account) -> None:
        with pytest.raises(own_account.WrongPassword):
            own_account.check_own_password(account, NEW)
        assert actions() == ["password change refused"]


class TestChangePassword:
    def test_every_other_session_ends(self, account: Account) -> None:
        kept, other = sessions(account, 2)
        with transaction():
            own_account.change_password(account, hash_password(NEW), keeping=kept)
        assert (find_session(kept) is None, find_session(other) is None) == (False, True)
        assert verify_password(account.password_hash, NEW)

    def test_link_that_would_set_another_is_spent(self, account: Account) -> None:
        with transaction():
            link = new_reset_link(account).rpartition("/")[2]
        with transaction():
            own_account.change_password(account, hash_password(NEW), keeping="")
        with pytest.raises(ResetSpent):
            find_reset(link)

    def test_owner_is_told_by_mail(self, account: Account) -> None:
        with transaction():
            own_account.change_password(account, hash_password(NEW), keeping="")
        assert db.session.scalars(select(OutboxMail.recipient)).all() == [account.email]
        assert actions() == ["password changed"]


def test_new_recovery_codes_replace_the_older_ones(account: Account) -> None:
    with transaction():
        older = replace_recovery_codes(account)
    with transaction():
        newer = own_account.renew_recovery_codes(account)
        assert [take_recovery_code(account, codes[0]) for codes in (older, newer)] == [False, True]
    assert actions() == ["recovery codes renewed"]
    assert db.session.scalars(select(OutboxMail.subject)).all() == ["Your recovery codes were replaced"]


class TestSignOutElsewhere:
    def test_one_session_or_all_others(self, account: Account) -> None:
        kept, one, other = sessions(account, 3)
        with transaction():
            own_account.sign_out_elsewhere(account, running_sessions(account)[1].id, keeping=kept)
        assert [find_session(token) is None for token in (kept, one, other)] == [False, True, False]
        with transaction():
            own_account.sign_out_elsewhere(account, None, keeping=kept)
        assert len(running_sessions(account)) == 1

    def test_session_of_somebody_else_is_left_alone(self, account: Account) -> None:
        with transaction():
            stranger = make_account("viewer", email="other@example.org")
        (theirs,) = sessions(stranger, 1)
        with transaction():
            own_account.sign_out_elsewhere(account, running_sessions(stranger)[0].id, keeping="")
        assert find_session(theirs) is not None

"""What no account can be, whatever a rule forgets."""

from typing import Any

import pytest
from flask import Flask
from sqlalchemy import update
from sqlalchemy.exc import IntegrityError

from recruitment.accounts.models import Account, StaffSession
from recruitment.accounts.sessions import start_session
from recruitment.clock import now
from recruitment.database import db, transaction, violated_constraint
from tests.factories.accounts import make_account


def constraint_broken_by(**fields: Any) -> str:
    """The constraint that refuses these values of an account."""
    with pytest.raises(IntegrityError) as refused, transaction():
        db.session.execute(update(Account).values(**fields))
    return violated_constraint(refused.value)


class TestAccount:
    @pytest.fixture(autouse=True)
    def _account(self, app: Flask) -> None:
        with transaction():
            make_account("hr-officer")

    @pytest.mark.parametrize(
        ("fields", "constraint"),
        [
            ({"role": "owner"}, "ck_account_role"),
            ({"employer_id": None}, "ck_account_employer"),
            ({"totp_secret": None}, "ck_account_activated"),
            ({"password_hash": None}, "ck_account_activated"),
        ],
    )
    def test_database_refuses_what_cannot_be(self, fields: dict[str, Any], constraint: str) -> None:
        assert constraint_broken_by(**fields) == constraint

    def test_two_accounts_never_share_an_address(self) -> None:
        with pytest.raises(IntegrityError) as refused, transaction():
            make_account("hr-officer")
        assert violated_constraint(refused.value) == "uq_account_email"

    def test_administrator_needs_no_employer(self) -> None:
        with transaction():
            assert make_account("administrator").employer is None


class TestIsActive:
    @pytest.mark.parametrize(
        ("is_activated", "is_disabled", "expected"),
        [(True, False, True), (False, False, False), (True, True, False), (False, True, False)],
    )
    def test_activated_and_not_shut_out(self, is_activated: bool, is_disabled: bool, expected: bool) -> None:
        account = Account(activated_at=now() if is_activated else None, disabled_at=now() if is_disabled else None)
        assert account.is_active is expected


def test_no_session_without_its_account(app: Flask) -> None:
    with transaction():
        start_session(make_account())
    with pytest.raises(IntegrityError), transaction():
        db.session.execute(update(StaffSession).values(account_id=999_999))

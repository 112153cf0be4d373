"""A session is fresh for ten minutes after a code from the app."""

from datetime import timedelta

import pytest
import time_machine
from flask import Flask
from sqlalchemy import select

from recruitment.accounts.fresh_codes import has_fresh_code, take_fresh_code
from recruitment.accounts.models import Account
from recruitment.accounts.sessions import start_pending, start_session
from recruitment.audit.models import AuditEntry
from recruitment.database import db, transaction
from tests.factories.accounts import code_now, make_account

TEN_MINUTES = timedelta(minutes=10)


@pytest.fixture
def account(app: Flask, clock: time_machine.Traveller) -> Account:
    with transaction():
        return make_account()


def started(account: Account, *, with_code: bool = True) -> str:
    with transaction():
        return start_session(account, with_code=with_code)


class TestHasFreshCode:
    def test_signing_in_with_the_app_lasts_ten_minutes(self, account: Account, clock: time_machine.Traveller) -> None:
        token = started(account)
        clock.shift(TEN_MINUTES - timedelta(seconds=1))
        assert has_fresh_code(token)
        clock.shift(timedelta(seconds=1))
        assert not has_fresh_code(token)

    def test_a_code_on_paper_does_not_count(self, account: Account) -> None:
        assert not has_fresh_code(started(account, with_code=False))

    def test_who_is_not_signed_in_has_none(self, account: Account) -> None:
        with transaction():
            pending = start_pending(account)
        assert not has_fresh_code(pending)
        assert not has_fresh_code("no such session")


class TestTakeFreshCode:
    def test_right_code_makes_this_session_fresh_and_no_other(self, account: Account) -> None:
        one, other = started(account, with_code=False), started(account, with_code=False)
        assert take_fresh_code(account, one, code_now())
        assert (has_fresh_code(one), has_fresh_code(other)) == (True, False)

    def test_code_counts_once(self, account: Account) -> None:
        token = started(account, with_code=False)
        assert [take_fresh_code(account, token, code_now()) for _ in range(2)] == [True, False]

    def test_right_and_wrong_tries_stand_in_the_trail(self, account: Account) -> None:
        token = started(account, with_code=False)
        take_fresh_code(account, token, "000 000")
        take_fresh_code(account, token, code_now())
        actions = list(db.session.scalars(select(AuditEntry.action).order_by(AuditEntry.id)))
        assert actions == ["fresh code refused", "fresh code given"]

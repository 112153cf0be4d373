"""What accounts hold about staff, and when it goes."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from flask import Flask
from sqlalchemy import func, select

from recruitment import clock as site_clock
from recruitment.accounts import holding
from recruitment.accounts.links import new_link, new_reset_link
from recruitment.accounts.models import Account, Invitation, PasswordReset, StaffSession, UnsentForm
from recruitment.accounts.sessions import end_sessions, start_session
from recruitment.database import db, transaction
from tests.factories.accounts import make_account

DAY = 24 * 3600
FORM = {"name": "x", "path": "/hr/account", "content": "encrypted"}


@pytest.fixture
def robin(app: Flask, clock: time_machine.Traveller) -> Account:
    """Signed in once, with links of both kinds and a form that was not sent."""
    with transaction():
        account = make_account(email="robin@example.org", name="Robin Officer")
        start_session(account)
        new_link(account), new_reset_link(account)
        db.session.add(UnsentForm(account_id=account.id, created_at=site_clock.now(), **FORM))
    return account


def close(account: Account) -> None:
    with transaction():
        account.disabled_at = site_clock.now()
        end_sessions(account)


def count(model: Any) -> int:
    db.session.rollback()
    return db.session.scalar(select(func.count()).select_from(model)) or 0


def expire(*, dry_run: bool = False) -> int:
    return holding.expire(site_clock.now(), dry_run)


class TestHeld:
    def test_account_and_its_sessions_are_told_without_secrets(self, robin: Account) -> None:
        account, session = holding.held("robin@example.org")
        assert (account["Name"], account["Role"]) == ("Robin Officer", "HR manager")
        assert session["Signed in"] == site_clock.now().isoformat()
        assert not any(secret in str((account, session)) for secret in (robin.password_hash, robin.totp_secret))

    def test_unknown_address_has_nothing(self, robin: Account) -> None:
        assert holding.held("grace@example.org") == []


class TestErase:
    def test_account_in_use_stays(self, robin: Account) -> None:
        with transaction():
            assert holding.erase("robin@example.org") == 0
        assert len(holding.held("robin@example.org")) == 2

    def test_closed_one_is_emptied(self, robin: Account) -> None:
        close(robin)
        with transaction():
            assert holding.erase("robin@example.org") == 1
        db.session.expire_all()
        assert (robin.name, robin.totp_secret, count(StaffSession)) == ("Former colleague", None, 0)
        assert holding.held("robin@example.org") == []


class TestExpire:
    def test_closed_account_is_emptied_after_a_year(self, robin: Account, clock: time_machine.Traveller) -> None:
        close(robin)
        clock.shift(364 * DAY)
        expire()
        assert db.session.get_one(Account, robin.id).name == "Robin Officer"
        clock.shift(2 * DAY)
        assert expire(dry_run=True) == 2  # the account and its session
        expire()
        db.session.expire_all()
        assert (robin.name, robin.email) == ("Former colleague", f"closed-account-{robin.id}")
        assert expire() == 0

    @pytest.mark.parametrize("model", [Invitation, PasswordReset])
    def test_link_goes_a_month_after_it_stopped_working(
        self, robin: Account, clock: time_machine.Traveller, model: Any
    ) -> None:
        ends = max(db.session.scalars(select(func.coalesce(model.spent_at, model.expires_at))))
        clock.move_to(ends + timedelta(days=29))
        expire()
        assert count(model) == 1
        clock.shift(2 * DAY)
        expire()
        assert count(model) == 0

    def test_session_goes_a_year_after_it_was_last_seen(self, robin: Account, clock: time_machine.Traveller) -> None:
        clock.shift(364 * DAY)
        expire()
        assert count(StaffSession) == 1
        clock.shift(2 * DAY)
        expire()
        assert count(StaffSession) == 0

    def test_form_goes_after_its_hour(self, robin: Account, clock: time_machine.Traveller) -> None:
        clock.shift(3599)
        expire()
        assert count(UnsentForm) == 1
        clock.shift(1)
        expire()
        assert count(UnsentForm) == 0

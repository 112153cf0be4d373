"""A forgotten password: the link, what it changes, and what it tells strangers."""

from collections.abc import Callable
from contextlib import contextmanager
from datetime import timedelta
from statistics import median
from time import perf_counter
from typing import Any

import pytest
import time_machine
from flask import Flask
from sqlalchemy import event, select

from recruitment.accounts.links import ResetSpent, new_link, new_reset_link
from recruitment.accounts.models import Account, PasswordReset
from recruitment.accounts.password_reset import ask_for_reset, reset_password
from recruitment.accounts.passwords import hash_password, verify_password
from recruitment.accounts.sessions import find_session, start_session
from recruitment.audit.models import AuditEntry
from recruitment.clock import now
from recruitment.database import db, transaction
from recruitment.mail.models import OutboxMail
from tests.client import CheckingClient
from tests.factories.accounts import make_account

NEW = "nine lanterns over granite"


@pytest.fixture
def account(app: Flask, clock: time_machine.Traveller) -> Account:
    with transaction():
        return make_account(email="ada@example.org")


def ask(email: str) -> None:
    with transaction():
        ask_for_reset(email)


def token(account: Account) -> str:
    with transaction():
        return new_reset_link(account).rpartition("/")[2]


def recipients() -> list[str]:
    return list(db.session.scalars(select(OutboxMail.recipient).order_by(OutboxMail.id)))


class TestAskForReset:
    def test_active_account_is_mailed_a_link(self, account: Account) -> None:
        ask(" ADA@example.org")
        assert recipients() == ["ada@example.org"]
        assert "/hr/password-reset/" in db.session.scalars(select(OutboxMail.text)).one()

    @pytest.mark.parametrize("kind", ["nobody", "disabled", "invited"])
    def test_nothing_remains_of_any_other_address(self, account: Account, kind: str) -> None:
        with transaction():
            make_account(email="disabled@example.org", disabled_at=now())
            make_account(email="invited@example.org", activated_at=None)
        waiting = token(account)
        ask(f"{kind}@example.org")
        assert recipients() == []
        assert db.session.scalars(select(PasswordReset.spent_at)).all() == [None]
        with transaction():
            reset_password(waiting, hash_password(NEW))

    def test_asking_stands_in_the_trail_without_an_address(self, account: Account) -> None:
        ask("nobody@example.org")
        ask("ada@example.org")
        entries = db.session.scalars(select(AuditEntry).order_by(AuditEntry.id)).all()
        assert [entry.thing_id for entry in entries] == ["0", str(account.id)]
        assert {entry.action for entry in entries} == {"password reset asked for"}

    def test_site_without_any_account_takes_it_too(self, app: Flask) -> None:
        ask("nobody@example.org")
        assert recipients() == []


class TestSameWork:
    """Known and unknown addresses cost the same."""

    @contextmanager
    def _counting(self, statements: list[str]) -> Any:
        def note(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
            if not statement.startswith(("SAVEPOINT", "RELEASE", "ROLLBACK")):
                statements.append(statement.split()[0])

        event.listen(db.engine, "before_cursor_execute", note)
        yield
        event.remove(db.engine, "before_cursor_execute", note)

    def test_database_is_asked_the_same(self, account: Account) -> None:
        asked: dict[str, list[str]] = {"ada": [], "nobody": []}
        for name, statements in asked.items():
            with self._counting(statements):
                ask(f"{name}@example.org")
        writes = {name: [one for one in said if one != "SELECT"] for name, said in asked.items()}
        assert writes["ada"] == writes["nobody"]
        assert abs(len(asked["ada"]) - len(asked["nobody"])) <= 2

    @pytest.mark.faults
    @pytest.mark.speed
    @pytest.mark.parametrize("app", ["sqlite"], indirect=True)
    @pytest.mark.parametrize("path", ["/hr/password-reset", "/hr/sign-in"])
    def test_medians_of_500_lie_within_5_ms(
        self, app: Flask, client: CheckingClient, change_settings: Callable[..., None], path: str
    ) -> None:
        change_settings(rate_limits=False)
        with transaction():
            make_account(email="ada@example.org", password_hash=hash_password("seven kettles sing at dawn"))
        form = client.page(path).form()
        times: dict[str, list[float]] = {"ada": [], "nobody": []}
        for _ in range(500):
            for name, taken in times.items():
                fields = {**form.values, "email": f"{name}@example.org", "password": "not it, but as long as it"}
                begun = perf_counter()
                client.post(path, data=fields)
                taken.append(perf_counter() - begun)
        assert abs(median(times["ada"]) - median(times["nobody"])) < 0.005


class TestResetPassword:
    def test_new_password_counts_and_everything_older_ends(self, account: Account) -> None:
        with transaction():
            session = start_session(account)
        older, link = token(account), token(account)
        with transaction():
            reset_password(link, hash_password(NEW))
        assert verify_password(account.password_hash, NEW)
        assert find_session(session) is None
        for spent in (older, link):
            with pytest.raises(ResetSpent), transaction():
                reset_password(spent, "x")

    def test_second_factor_stays_and_nobody_is_signed_in(self, account: Account) -> None:
        before, link = account.totp_secret, token(account)
        with transaction():
            reset_password(link, hash_password(NEW))
        assert account.totp_secret == before

    def test_owner_is_told_by_mail_and_the_trail_knows(self, account: Account) -> None:
        link = token(account)
        with transaction():
            reset_password(link, hash_password(NEW))
        assert db.session.scalars(select(OutboxMail.subject)).all() == ["Your password was changed"]
        assert db.session.scalars(select(AuditEntry.action)).all() == ["password reset"]

    def test_link_is_worth_nothing_after_an_hour(self, account: Account, clock: time_machine.Traveller) -> None:
        link = token(account)
        clock.shift(timedelta(hours=1))
        with pytest.raises(ResetSpent), transaction():
            reset_password(link, "x")

    @pytest.mark.parametrize("change", [{"disabled_at": True}, {"activated_at": None}])
    def test_account_that_may_not_sign_in_keeps_its_password(self, account: Account, change: dict[str, Any]) -> None:
        link = token(account)
        with transaction():
            for name, value in change.items():
                setattr(account, name, now() if value else None)
        with pytest.raises(ResetSpent), transaction():
            reset_password(link, "x")

    def test_invitation_is_no_key_to_it(self, account: Account) -> None:
        with transaction():
            invitation = new_link(account).rpartition("/")[2]
        with pytest.raises(ResetSpent), transaction():
            reset_password(invitation, "x")

"""Commands about accounts: what they print, and how they end."""

import pytest
from sqlalchemy import select

from recruitment import clock
from recruitment.accounts.models import Account
from recruitment.audit.models import AuditEntry
from recruitment.database import db, transaction
from tests.client import CheckingClient, SeparateCliRunner
from tests.factories.accounts import make_account, sign_in
from tests.factories.employers import make_employer

EMAIL = "ada@example.org"


def accounts() -> list[Account]:
    return list(db.session.scalars(select(Account).order_by(Account.id)))


class TestInvite:
    def test_prints_a_link_that_opens(self, command: SeparateCliRunner, client: CheckingClient) -> None:
        done = command("accounts", "invite", EMAIL, "--role", "administrator")
        assert done.exit_code == 0
        assert client.page(done.output.strip()).h1 == "Set up your account"

    def test_only_employer_need_not_be_named(self, command: SeparateCliRunner) -> None:
        with transaction():
            make_employer()
        assert command("accounts", "invite", EMAIL, "--role", "viewer").exit_code == 0
        assert [account.employer.slug for account in accounts() if account.employer] == ["islington"]

    def test_one_of_two_employers_has_to_be_named(self, command: SeparateCliRunner) -> None:
        with transaction():
            make_employer()
            make_employer("camden")
        refused = command("accounts", "invite", EMAIL, "--role", "viewer")
        assert (refused.exit_code, refused.stdout) == (1, "")
        assert "needs an employer" in refused.stderr
        assert command("accounts", "invite", EMAIL, "--role", "viewer", "--employer", "camden").exit_code == 0

    def test_unknown_employer_is_refused(self, command: SeparateCliRunner) -> None:
        refused = command("accounts", "invite", EMAIL, "--role", "viewer", "--employer", "atlantis")
        assert refused.exit_code == 1
        assert "there is no employer 'atlantis'" in refused.stderr
        assert accounts() == []

    @pytest.mark.parametrize("words", [(), (EMAIL,), (EMAIL, "--role", "king"), (EMAIL, "--rule", "viewer")])
    def test_wrong_usage_ends_with_2(self, command: SeparateCliRunner, words: tuple[str, ...]) -> None:
        assert command("accounts", "invite", *words).exit_code == 2


class TestDisable:
    def test_colleague_is_out(self, command: SeparateCliRunner, client: CheckingClient) -> None:
        with transaction():
            account = make_account(email=EMAIL)
        sign_in(client, account)
        assert command("accounts", "disable", "ADA@example.org").exit_code == 0
        assert client.page("/hr/account").h1 == "Sign in"
        assert db.session.scalars(select(AuditEntry.action)).all() == ["account disabled"]

    def test_link_of_the_colleague_no_longer_works(self, command: SeparateCliRunner, client: CheckingClient) -> None:
        link = command("accounts", "invite", EMAIL, "--role", "administrator").output.strip()
        command("accounts", "disable", EMAIL)
        assert client.page(link).status == 410

    def test_unknown_or_disabled_colleague_is_refused(self, command: SeparateCliRunner) -> None:
        with transaction():
            make_account(email=EMAIL, disabled_at=clock.now())
        for email, words in ((EMAIL, "is disabled already"), ("bob@example.org", "there is no account")):
            refused = command("accounts", "disable", email)
            assert refused.exit_code == 1
            assert words in refused.stderr


class TestResetFactor:
    def test_everything_is_set_anew_and_nobody_is_signed_in(
        self, command: SeparateCliRunner, client: CheckingClient
    ) -> None:
        with transaction():
            account = make_account(email=EMAIL)
        sign_in(client, account)
        done = command("accounts", "reset-factor", EMAIL)
        assert done.exit_code == 0
        assert client.page("/hr/account").h1 == "Sign in"
        assert client.page(done.output.strip()).h1 == "Set up your account"
        assert not accounts()[0].is_active
        assert db.session.scalars(select(AuditEntry.action)).all() == ["second factor reset"]

    def test_account_that_has_none_is_refused(self, command: SeparateCliRunner) -> None:
        with transaction():
            make_account(email=EMAIL, activated_at=None)
            make_account("viewer", email="bob@example.org", disabled_at=clock.now())
        for email in (EMAIL, "bob@example.org", "nobody@example.org"):
            assert command("accounts", "reset-factor", email).exit_code == 1

"""Who may change accounts, looked at again at the moment of the change."""

import pytest
from flask import Flask

from recruitment.accounts.administrators import CannotChange, check_may_change
from recruitment.accounts.models import Account
from recruitment.clock import now
from recruitment.database import transaction
from tests.factories.accounts import make_account


@pytest.fixture
def colleague(app: Flask) -> Account:
    with transaction():
        return make_account("viewer")


def refusal(account: Account | None, by: Account | None) -> str:
    """Why it is refused, or nothing."""
    try:
        with transaction():
            check_may_change(account, by)
    except CannotChange as problem:
        return str(problem)
    return ""


class TestCheckMayChange:
    def test_another_administrator_may_and_so_may_the_operator(self, colleague: Account) -> None:
        with transaction():
            administrator = make_account("administrator")
        assert (refusal(colleague, administrator), refusal(colleague, None)) == ("", "")

    def test_own_account_is_out_of_reach_so_one_administrator_always_remains(self, app: Flask) -> None:
        with transaction():
            administrator = make_account("administrator")
        assert "your own account" in refusal(administrator, administrator)

    def test_who_was_shut_out_a_moment_ago_may_not_shut_out_others(self, app: Flask) -> None:
        with transaction():
            two = [make_account("administrator", email=f"{name}@example.org") for name in ("ada", "bo")]
            two[0].disabled_at = now()
        assert "no administrator any more" in refusal(two[1], two[0])

    @pytest.mark.parametrize("role", ["hr-manager", "viewer"])
    def test_other_roles_may_not(self, colleague: Account, role: str) -> None:
        with transaction():
            other = make_account(role, email="other@example.org")
        assert "no administrator" in refusal(colleague, other)

"""Who may change accounts: administrators, never their own, and as long as they are."""

from sqlalchemy import select

from recruitment.accounts.models import Account
from recruitment.database import db

ADMINISTRATOR = "administrator"


class CannotChange(Exception):
    """Why the account can't be changed so, in words for whoever asked."""


def check_may_change(account: Account | None, by: Account | None) -> None:
    """Raises CannotChange unless `by` is another administrator now; None is the operator of the machine.

    As one's own account is out of reach, an administrator always remains.
    """
    if by is None:
        return
    if by not in _locked_administrators():
        raise CannotChange("You are no administrator any more")
    if account == by:
        raise CannotChange("This is your own account: ask another administrator to change it")


def _locked_administrators() -> list[Account]:
    """Those who may sign in, read again under lock: two can't shut each other out at once."""
    chosen = select(Account).where(
        Account.role == ADMINISTRATOR, Account.activated_at.is_not(None), Account.disabled_at.is_(None)
    )
    locked = chosen.order_by(Account.id).with_for_update().execution_options(populate_existing=True)
    return list(db.session.scalars(locked))

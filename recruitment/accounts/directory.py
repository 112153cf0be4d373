"""Finding an account by the address one signs in with."""

from sqlalchemy import select

from recruitment.accounts.models import Account
from recruitment.database import db
from recruitment.web.contact_details import NotAnAddress, canonical_email


class UnknownAccount(LookupError):
    """Nobody has this address, or this number."""


def find_account(email: str) -> Account | None:
    """The account of this address in whatever state; None also for what is no address."""
    try:
        wanted = canonical_email(email)
    except NotAnAddress:
        return None
    return db.session.scalar(select(Account).where(Account.email == wanted))


def by_email(email: str) -> Account:
    """The account of this address. Raises UnknownAccount."""
    account = find_account(email)
    if account is None:
        raise UnknownAccount(f"there is no account {email!r}")
    return account


def by_id(account_id: int) -> Account:
    """The account of this number. Raises UnknownAccount."""
    account = db.session.get(Account, account_id)
    if account is None:
        raise UnknownAccount(f"there is no account {account_id}")
    return account


__all__ = ["NotAnAddress", "UnknownAccount", "by_email", "by_id", "canonical_email", "find_account"]

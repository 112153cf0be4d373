"""Finding an account by the address one signs in with."""

from sqlalchemy import select

from recruitment.accounts.models import Account
from recruitment.database import db
from recruitment.web.contact_details import NotAnAddress, canonical_email


def find_account(email: str) -> Account | None:
    """The account of this address in whatever state; None also for what is no address."""
    try:
        wanted = canonical_email(email)
    except NotAnAddress:
        return None
    return db.session.scalar(select(Account).where(Account.email == wanted))


__all__ = ["NotAnAddress", "canonical_email", "find_account"]

"""Finding an account by the address one signs in with."""

from email_validator import EmailNotValidError, validate_email
from sqlalchemy import select

from recruitment.accounts.models import Account
from recruitment.database import db


class NotAnAddress(ValueError):
    """No mail could be sent there."""


def canonical_email(email: str) -> str:
    """As it is stored: case-folded, in one Unicode form. Raises NotAnAddress."""
    try:
        return validate_email(email.strip(), check_deliverability=False).normalized.casefold()
    except EmailNotValidError as problem:
        raise NotAnAddress(f"{email!r} is not an email address") from problem


def find_account(email: str) -> Account | None:
    """The account of this address in whatever state; None also for what is no address."""
    try:
        wanted = canonical_email(email)
    except NotAnAddress:
        return None
    return db.session.scalar(select(Account).where(Account.email == wanted))

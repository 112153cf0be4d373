"""Shutting an account out, and asking it to set everything up again."""

from recruitment import clock
from recruitment.accounts.directory import find_account
from recruitment.accounts.events import account_disabled
from recruitment.accounts.invitations import invite_again
from recruitment.accounts.links import spend_links
from recruitment.accounts.models import Account
from recruitment.accounts.sessions import end_sessions
from recruitment.audit.trail import record


class UnknownAccount(LookupError):
    """Nobody has this address."""


class CannotChange(Exception):
    """Why the account can't be changed so, in words for whoever asked."""


def by_email(email: str) -> Account:
    """The account of this address. Raises UnknownAccount."""
    account = find_account(email)
    if account is None:
        raise UnknownAccount(f"there is no account {email!r}")
    return account


def disable(account: Account, by: Account | None) -> None:
    """Shut the account out: its sessions end, its links no longer work. Raises CannotChange."""
    if account.disabled_at is not None:
        raise CannotChange(f"{account.email} is disabled already")
    account.disabled_at = clock.now()
    end_sessions(account)
    spend_links(account)
    record("account disabled", account, by=by, employer_id=account.employer_id)
    account_disabled.send(account, by=by)


def reset_factor(account: Account, by: Account | None) -> str:
    """The address of a link that sets everything anew; until then nobody gets in. Raises CannotChange."""
    if account.disabled_at is not None:
        raise CannotChange(f"{account.email} is disabled: invite it again instead")
    if account.activated_at is None:
        raise CannotChange(f"{account.email} has no second factor yet: invite it again instead")
    end_sessions(account)
    record("second factor reset", account, by=by, employer_id=account.employer_id)
    return invite_again(account)

"""The single-use links of invitations and new passwords, of which only a hash is stored."""

from datetime import timedelta

from flask import current_app
from sqlalchemy import Update, select, update

from recruitment import clock
from recruitment.accounts.models import Account, Invitation, PasswordReset
from recruitment.accounts.tokens import new_token, token_hash
from recruitment.config import settings
from recruitment.database import db

LASTS = timedelta(hours=72)
RESET_LASTS = timedelta(hours=1)


class InvitationSpent(Exception):
    """The link was used, replaced by a newer one, or is too old."""


class ResetSpent(Exception):
    """The same of a link that sets a new password."""


def new_link(account: Account) -> str:
    """The address of a new link; older links of the account no longer work."""
    spend_links(account)
    token, instant = new_token(), clock.now()
    db.session.add(
        Invitation(
            account_id=account.id, token_hash=token_hash(token), created_at=instant, expires_at=instant + LASTS
        )
    )
    db.session.flush()
    return _address("sign_in.accept_invitation", token=token)


def new_reset_link(account: Account) -> str:
    """The address of a new link that sets a password; older ones of the account no longer work."""
    spend_resets(account)
    token, instant = new_token(), clock.now()
    expires_at = instant + RESET_LASTS
    db.session.add(
        PasswordReset(
            account_id=account.id, token_hash=token_hash(token), created_at=instant, expires_at=expires_at
        )
    )
    db.session.flush()
    return _address("sign_in.reset_password", reset_token=token)


def find_invitation(token: str) -> Invitation:
    """The invitation that this link still opens. Raises InvitationSpent."""
    found = db.session.scalar(select(Invitation).where(Invitation.token_hash == token_hash(token)))
    if found is None or found.spent_at is not None or found.expires_at <= clock.now():
        raise InvitationSpent("the link was used, replaced or is too old")
    return found


def find_reset(token: str) -> PasswordReset:
    """What this link still opens, for an account that may sign in. Raises ResetSpent."""
    found = db.session.scalar(select(PasswordReset).where(PasswordReset.token_hash == token_hash(token)))
    if found is None or found.spent_at is not None or found.expires_at <= clock.now() or not found.account.is_active:
        raise ResetSpent("the link was used, replaced or is too old")
    return found


def spend_links(account: Account) -> None:
    """No link of the account works any more, of either kind."""
    spend(Invitation.account_id == account.id)
    spend_resets(account)


def spend_resets(account: Account) -> None:
    """No link that sets a password works any more: there is a newer one, or a newer password."""
    spend_reset(PasswordReset.account_id == account.id)


def spend(condition: object) -> bool:
    """Spend the invitations that fit; whether there was one, so that of two at once one wins."""
    return _spend(update(Invitation).where(condition, Invitation.spent_at.is_(None)))  # type: ignore[arg-type]


def spend_reset(condition: object) -> bool:
    """The same of links that set a password."""
    return _spend(update(PasswordReset).where(condition, PasswordReset.spent_at.is_(None)))  # type: ignore[arg-type]


def _spend(unspent: Update) -> bool:
    return db.session.execute(unspent.values(spent_at=clock.now())).rowcount > 0  # type: ignore[attr-defined]


def _address(endpoint: str, **parts: str) -> str:
    """Commands have no request to take an address from."""
    return f"{settings().site_url}{current_app.url_map.bind('').build(endpoint, parts)}"

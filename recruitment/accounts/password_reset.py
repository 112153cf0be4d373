"""A new password by mail, for whoever reads the account's mail; the second factor is asked for all the same."""

from sqlalchemy import select

from recruitment.accounts.directory import find_account
from recruitment.accounts.letters import post_password_changed, post_reset
from recruitment.accounts.links import ResetSpent, find_reset, new_reset_link, spend_reset, spend_resets
from recruitment.accounts.models import Account, PasswordReset
from recruitment.accounts.refusals import tried
from recruitment.accounts.sessions import end_sessions
from recruitment.audit.trail import STRANGER, record
from recruitment.database import db


def ask_for_reset(email: str) -> None:
    """Mail a link when an active account has this address, and tell the caller nothing.

    For any other address the same is done for some account and taken back, so that time tells nothing either.
    """
    account = find_account(email)
    is_known = account is not None and account.is_active
    stand_in = account if is_known else db.session.scalar(select(Account).order_by(Account.id).limit(1))
    asked = tried(account if is_known else None)
    if stand_in is not None:
        with db.session.begin_nested() as attempt:
            post_reset(stand_in, new_reset_link(stand_in))
            if not is_known:
                attempt.rollback()
    record("password reset asked for", asked, by=STRANGER, employer_id=asked.employer_id)


def reset_password(token: str, password_hash: str) -> None:
    """Set the new password: every session ends, every other link is spent. Raises ResetSpent."""
    reset = find_reset(token)
    account = reset.account
    if not spend_reset(PasswordReset.id == reset.id):
        raise ResetSpent("the link was used a moment ago")
    account.password_hash = password_hash
    spend_resets(account)
    end_sessions(account)
    db.session.flush()
    record("password reset", account, by=account, employer_id=account.employer_id)
    post_password_changed(account, f"reset {reset.id}")

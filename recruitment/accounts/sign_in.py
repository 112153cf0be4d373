"""Signing in: a password gives ten minutes to give the second factor, which gives a session."""

from sqlalchemy import select

from recruitment.accounts import mfa
from recruitment.accounts.directory import find_account
from recruitment.accounts.letters import post_code_refused, post_recovery_codes
from recruitment.accounts.models import Account, StaffSession
from recruitment.accounts.passwords import verify_password
from recruitment.accounts.refusals import record_refusal, tried
from recruitment.accounts.sessions import end_session, find_pending, find_session, start_pending, start_session
from recruitment.audit.trail import record
from recruitment.database import db, stop_writing, transaction


class WrongPassword(Exception):
    """No active account has this address and password. Which of the two is wrong is never said."""


class WrongCode(Exception):
    """The code is wrong, or was used before."""


class TooLate(Exception):
    """No password was given in the last ten minutes, or the account was shut out since."""


def check_password(email: str, password: str) -> Account:
    """The active account. Slow, and equally slow for addresses nobody has: call it before `begin_writing`.

    Raises WrongPassword, and the trail keeps the try.
    """
    account = find_account(email)
    is_active, told = account is not None and account.is_active, tried(account)
    stored = account.password_hash if account is not None and is_active else None
    stop_writing()  # nothing is held open while the hash is reckoned
    if not verify_password(stored, password) or account is None:
        record_refusal("sign-in refused", told)
        raise WrongPassword("the address or the password is wrong")
    return account


def begin(account: Account, replacing: str) -> str:
    """The token of a pending session; the session of the token it replaces in the browser ends."""
    end_session(replacing)
    return start_pending(account)


def finish(pending_token: str, code: str) -> str:
    """The token of the signed-in session, for a code from the app. Raises TooLate, WrongCode."""
    pending = _pending(pending_token)
    if not mfa.take_code(pending.account, code):
        raise WrongCode("the code is wrong or was used")
    return _sign_in(pending.account, pending_token)


def finish_with_recovery_code(pending_token: str, code: str) -> str:
    """The token of the signed-in session, for one of the ten codes on paper. Raises TooLate, WrongCode."""
    pending = _pending(pending_token)
    account = pending.account
    if not mfa.take_recovery_code(account, code):
        raise WrongCode("the code is wrong or was used")
    record("recovery code used", account, by=account, employer_id=account.employer_id)
    post_recovery_codes(account, is_used=True)
    return _sign_in(account, pending_token, with_code=False)


def note_wrong_code(pending_token: str) -> None:
    """In the trail and to the owner, once what was begun for the code is given up: somebody knows the password."""
    pending = find_pending(pending_token)
    if pending is not None:
        account = pending.account
        record_refusal("code refused at sign-in", tried(account))
        with transaction():
            db.session.execute(select(Account.id).where(Account.id == account.id).with_for_update())  # one mail of many
            post_code_refused(account)


def sign_out(token: str) -> None:
    """End the session on the server, so that a copied cookie is worth nothing."""
    found = find_session(token)
    end_session(token)
    if found is not None:
        record("signed out", found.account, by=found.account, employer_id=found.account.employer_id)


def _pending(token: str) -> StaffSession:
    found = find_pending(token)
    if found is None:
        raise TooLate("the password was given too long ago")
    return found


def _sign_in(account: Account, pending_token: str, *, with_code: bool = True) -> str:
    """A new token: one that was known before the second factor never becomes a key."""
    end_session(pending_token)
    record("signed in", account, by=account, employer_id=account.employer_id)
    return start_session(account, with_code=with_code)

"""What people change of their own account: password, recovery codes, where they are signed in."""

from recruitment import clock
from recruitment.accounts.letters import post_password_changed, post_recovery_codes
from recruitment.accounts.links import spend_resets
from recruitment.accounts.mfa import replace_recovery_codes
from recruitment.accounts.models import Account
from recruitment.accounts.passwords import verify_password
from recruitment.accounts.refusals import record_refusal, tried
from recruitment.accounts.sessions import end_one_session, end_sessions
from recruitment.audit.trail import record
from recruitment.database import stop_writing


class WrongPassword(Exception):
    """It is not the account's password."""


def check_own_password(account: Account, password: str) -> None:
    """Slow: call it before `begin_writing`. Raises WrongPassword, and the trail keeps the try."""
    stored, told = account.password_hash, tried(account)
    stop_writing()  # nothing is held open while the hash is reckoned
    if not verify_password(stored, password):
        record_refusal("password change refused", told)
        raise WrongPassword("this is not the account's password")


def change_password(account: Account, password_hash: str, *, keeping: str) -> None:
    """Set the new password; every session but that of the token `keeping` ends, and so do links that set another."""
    account.password_hash = password_hash
    end_sessions(account, but=keeping)
    spend_resets(account)
    record("password changed", account, by=account, employer_id=account.employer_id)
    post_password_changed(account, f"change {clock.now().isoformat()}")


def renew_recovery_codes(account: Account) -> list[str]:
    """Ten new codes to show once; the older ones no longer count."""
    codes = replace_recovery_codes(account)
    record("recovery codes renewed", account, by=account, employer_id=account.employer_id)
    post_recovery_codes(account, is_used=False)
    return codes


def sign_out_elsewhere(account: Account, session_id: int | None, *, keeping: str) -> None:
    """End one session of the account, or with None all but that of the token `keeping`."""
    if session_id is None:
        end_sessions(account, but=keeping)
    else:
        end_one_session(account, session_id)
    record("signed out elsewhere", account, by=account, employer_id=account.employer_id)

"""A code from the app makes a session fresh for a while: it is the account's own person who acts."""

from datetime import timedelta

from sqlalchemy import update

from recruitment import clock
from recruitment.accounts import mfa
from recruitment.accounts.models import Account, StaffSession
from recruitment.accounts.sessions import find_session
from recruitment.accounts.tokens import token_hash
from recruitment.audit.trail import record
from recruitment.database import db, transaction

#: So long after a code from the app another is not asked for.
FRESH = timedelta(minutes=10)


def has_fresh_code(token: str) -> bool:
    """Whether the session of this token gave a code within the time."""
    found = find_session(token)
    return found is not None and found.step_up_at is not None and clock.now() - found.step_up_at < FRESH


def take_fresh_code(account: Account, token: str, code: str) -> bool:
    """Whether the code is right, which makes the session fresh. Its own transaction keeps a wrong try too."""
    with transaction():
        is_right = mfa.take_code(account, code)
        if is_right:
            session = update(StaffSession).where(StaffSession.token_hash == token_hash(token))
            db.session.execute(session.values(step_up_at=clock.now()))
        done = "fresh code given" if is_right else "fresh code refused"
        record(done, account, by=account, employer_id=account.employer_id)
    return is_right

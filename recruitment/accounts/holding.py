"""What accounts hold about staff, for whoever wants to see it, erase it, or asks what is past its time.

The row of a closed account stays, emptied: adverts, notes and the trail still say which colleague it was by number.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Delete, delete, func, select

from recruitment.access import ROLE_NAMES
from recruitment.accounts.models import Account, Invitation, PasswordReset, RecoveryCode, StaffSession, UnsentForm
from recruitment.accounts.unsent_forms import KEPT as FORM_KEPT
from recruitment.database import db, transaction

#: After an account was closed, or a session ended; after a link stopped working.
KEPT, LINK_KEPT = timedelta(days=365), timedelta(days=30)
BATCH = 500
#: In place of a name; and of the address, so that no mail can be sent and nobody can be invited there.
FORMER, NO_ADDRESS = "Former colleague", "closed-account-{}"


def held(email: str) -> list[dict[str, object]]:
    """The account of the address, with where it was signed in."""
    account = db.session.scalar(select(Account).where(Account.email == email))
    if account is None:
        return []
    sessions = select(StaffSession).where(StaffSession.account_id == account.id).order_by(StaffSession.id)
    told: dict[str, object] = {
        "Name": account.name,
        "Email address": account.email,
        "Role": ROLE_NAMES[account.role],
        "Created": account.created_at.isoformat(),
        "Set up": _iso(account.activated_at),
        "Closed": _iso(account.disabled_at),
    }
    return [told, *(_session_told(one) for one in db.session.scalars(sessions))]


def erase(email: str) -> int:
    """Empty a closed account; one in use stays: close it first."""
    account = db.session.scalar(select(Account).where(Account.email == email))
    if account is None or account.is_active:
        return 0
    _empty(account)
    return 1


def expire(instant: datetime, dry_run: bool) -> int:
    """Accounts closed a year ago, sessions that ended then, links of a month ago, forms of an hour ago."""
    return _expire_rows(instant, dry_run) + _expire_accounts(instant, dry_run)


def _expire_rows(instant: datetime, dry_run: bool) -> int:
    number = 0
    for model, is_old in _old_rows(instant):
        if dry_run:
            number += db.session.scalar(select(func.count()).select_from(model).where(is_old)) or 0
        else:
            number += sum(_batches(model, is_old))
    return number


def _old_rows(instant: datetime) -> Iterator[tuple[Any, ColumnElement[bool]]]:
    yield StaffSession, func.coalesce(StaffSession.ended_at, StaffSession.seen_at) <= instant - KEPT
    for link in (Invitation, PasswordReset):
        yield link, func.coalesce(link.spent_at, link.expires_at) <= instant - LINK_KEPT
    yield UnsentForm, UnsentForm.created_at <= instant - FORM_KEPT


def _batches(model: Any, is_old: ColumnElement[bool]) -> Iterator[int]:
    """How many each transaction removed: a long list must not hold the others up."""
    while True:
        with transaction():
            some = select(model.id).where(is_old).order_by(model.id).limit(BATCH)
            gone: int = _deleted(delete(model).where(model.id.in_(some)))
        yield gone
        if gone < BATCH:
            return


def _expire_accounts(instant: datetime, dry_run: bool) -> int:
    is_old = (Account.disabled_at <= instant - KEPT) & (Account.name != FORMER)
    ids = list(db.session.scalars(select(Account.id).where(is_old).order_by(Account.id)))
    for account_id in () if dry_run else ids:
        with transaction():
            _empty(db.session.get_one(Account, account_id))
    return len(ids)


def _empty(account: Account) -> None:
    for model in (StaffSession, Invitation, PasswordReset, RecoveryCode, UnsentForm):
        _deleted(delete(model).where(model.account_id == account.id))
    account.name, account.email = FORMER, NO_ADDRESS.format(account.id)
    account.activated_at = account.password_hash = account.totp_secret = None
    account.disabled_at = account.disabled_at or account.created_at
    db.session.flush()


def _deleted(statement: Delete) -> int:
    result: Any = db.session.execute(statement, execution_options={"synchronize_session": False})
    return int(result.rowcount)


def _session_told(session: StaffSession) -> dict[str, object]:
    return {
        "Signed in": _iso(session.verified_at),
        "Browser": session.browser,
        "Began": session.created_at.isoformat(),
        "Last seen": session.seen_at.isoformat(),
        "Last code": _iso(session.step_up_at),
        "Ended": _iso(session.ended_at),
    }


def _iso(instant: datetime | None) -> str | None:
    return instant.isoformat() if instant else None

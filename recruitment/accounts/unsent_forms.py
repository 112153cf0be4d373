"""What was posted after a session had ended: kept for its account alone, encrypted, for an hour."""

import json
import secrets
from datetime import timedelta
from urllib.parse import urlsplit

from sqlalchemy import delete, select

from recruitment import clock
from recruitment.accounts.encryption import NotOurs, decrypt, encrypt
from recruitment.accounts.models import Account, StaffSession, UnsentForm
from recruitment.accounts.tokens import token_hash
from recruitment.database import db, transaction
from recruitment.web.unsent import Unsent

KEPT = timedelta(hours=1)
#: A form of the back office with its longest text fits several times.
LARGEST = 200_000
#: Of an account's forms the newest so many.
MOST = 5
LONGEST_PATH = 300
#: Drawn anew with the form.
NOT_KEPT = ("csrf_token",)


def keep(unsent: Unsent, session_token: str) -> str | None:
    """The name under which the session's account finds it again, committed; None where there is none, or it is large.

    A stranger has no session, not even one that is over: nobody else can fill the table.
    """
    path = urlsplit(unsent.action).path
    text = json.dumps([pair for pair in unsent.fields if pair[0] not in NOT_KEPT])
    with transaction():
        account_id = _account_of(session_token)
        if account_id is None or len(text) > LARGEST or len(path) > LONGEST_PATH:
            return None
        name = secrets.token_urlsafe(16)
        _make_room(account_id, path)
        content = encrypt(text, _purpose(account_id, path))
        db.session.add(
            UnsentForm(name=name, account_id=account_id, path=path, content=content, created_at=clock.now())
        )
    return name


def find(name: str, account: Account, path: str) -> list[tuple[str, str]] | None:
    """The fields that this account sent to this path; None for anybody else's, another form's, or after the hour."""
    known = select(UnsentForm).where(UnsentForm.name == name, UnsentForm.account_id == account.id)
    found = db.session.scalar(known.where(UnsentForm.path == path, UnsentForm.created_at > clock.now() - KEPT))
    if found is None:
        return None
    try:
        fields = json.loads(decrypt(found.content, _purpose(account.id, path)))
    except NotOurs:
        return None  # the key was changed meanwhile
    return [(str(field), str(value)) for field, value in fields]


def forget(name: str) -> None:
    """It was sent at last."""
    db.session.execute(delete(UnsentForm).where(UnsentForm.name == name))


def forget_old() -> int:
    """Those whose hour is over; returns how many."""
    with transaction():
        gone = db.session.execute(delete(UnsentForm).where(UnsentForm.created_at <= clock.now() - KEPT))
        return int(gone.rowcount)  # type: ignore[attr-defined]


def _account_of(session_token: str) -> int | None:
    """Whose session this is or was."""
    known = select(StaffSession).where(StaffSession.token_hash == token_hash(session_token))
    session = db.session.scalar(known.where(StaffSession.verified_at.is_not(None))) if session_token else None
    return session.account_id if session is not None and session.account.is_active else None


def _make_room(account_id: int, path: str) -> None:
    """One for a form, and no more than a few for an account."""
    own = UnsentForm.account_id == account_id
    db.session.execute(delete(UnsentForm).where(own, UnsentForm.path == path))
    newest = select(UnsentForm.id).where(own).order_by(UnsentForm.id.desc()).limit(MOST - 1)
    kept = list(db.session.scalars(newest))
    db.session.execute(delete(UnsentForm).where(own, UnsentForm.id.not_in(kept)))


def _purpose(account_id: int, path: str) -> str:
    return f"unsent form of {account_id} to {path}"

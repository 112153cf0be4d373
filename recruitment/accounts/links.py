"""The single-use links of invitations, of which only a hash is stored."""

from datetime import timedelta

from flask import current_app
from sqlalchemy import select, update

from recruitment import clock
from recruitment.accounts.models import Account, Invitation
from recruitment.accounts.tokens import new_token, token_hash
from recruitment.config import settings
from recruitment.database import db

LASTS = timedelta(hours=72)


class InvitationSpent(Exception):
    """The link was used, replaced by a newer one, or is too old."""


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
    # Commands have no request to take an address from.
    path = current_app.url_map.bind("").build("sign_in.accept_invitation", {"token": token})
    return f"{settings().site_url}{path}"


def find_invitation(token: str) -> Invitation:
    """The invitation that this link still opens. Raises InvitationSpent."""
    found = db.session.scalar(select(Invitation).where(Invitation.token_hash == token_hash(token)))
    if found is None or found.spent_at is not None or found.expires_at <= clock.now():
        raise InvitationSpent("the link was used, replaced or is too old")
    return found


def spend_links(account: Account) -> None:
    """No link of the account works any more."""
    spend(Invitation.account_id == account.id)


def spend(condition: object) -> bool:
    """Spend the links that fit; whether there was one, so that of two at once one wins."""
    unspent = update(Invitation).where(condition, Invitation.spent_at.is_(None))  # type: ignore[arg-type]
    return db.session.execute(unspent.values(spent_at=clock.now())).rowcount > 0  # type: ignore[attr-defined]

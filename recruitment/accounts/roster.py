"""The list of accounts, searched by words, role and state."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import joinedload

from recruitment.access import ROLES
from recruitment.accounts.models import Account, Invitation, StaffSession
from recruitment.database import db
from recruitment.web.pagination import count_pages

PER_PAGE = 30
STATES = {"active": "Active", "invited": "Invited", "disabled": "Disabled"}


@dataclass(frozen=True)
class Wanted:
    """What the list is narrowed to; an unknown role or state narrows nothing."""

    q: str = ""
    role: str = ""
    state: str = ""


@dataclass(frozen=True)
class Roster:
    """A page of the accounts that fit, by name."""

    accounts: Sequence[Account]
    total: int
    page: int
    #: Account id → when a browser of theirs was last seen.
    seen: dict[int, datetime]

    @property
    def pages(self) -> int:
        """How many there are, at least one."""
        return count_pages(self.total, PER_PAGE)


def state_of(account: Account) -> str:
    """active, invited or disabled."""
    if account.disabled_at is not None:
        return "disabled"
    return "active" if account.is_active else "invited"


def read_roster(wanted: Wanted, page: int) -> Roster:
    """A page of those who fit; page 1 when there is no such page.

    Names are compared and put in order here: databases differ in how they fold and order letters.
    """
    chosen = select(Account.id, Account.name, Account.email).where(*_narrowed(wanted))
    found = [(name or email, email, id_) for id_, name, email in db.session.execute(chosen)]
    words = wanted.q.casefold().split()
    fitting = [one for one in found if all(word in f"{one[0]} {one[1]}".casefold() for word in words)]
    in_order = [id_ for _, _, id_ in sorted(fitting, key=lambda one: (one[0].casefold(), one[1]))]
    page = page if (page - 1) * PER_PAGE < len(in_order) else 1
    shown = in_order[(page - 1) * PER_PAGE : page * PER_PAGE]
    return Roster(_accounts(shown), len(in_order), page, last_seen(shown))


def last_seen(account_ids: Sequence[int]) -> dict[int, datetime]:
    """When somebody signed in as these was last there; who never was is left out."""
    signed_in = select(StaffSession.account_id, func.max(StaffSession.seen_at)).where(
        StaffSession.account_id.in_(account_ids), StaffSession.verified_at.is_not(None)
    )
    return {row[0]: row[1] for row in db.session.execute(signed_in.group_by(StaffSession.account_id))}


def open_invitation(account: Account) -> Invitation | None:
    """The newest link that was sent and not used, whether or not it still works."""
    unspent = select(Invitation).where(Invitation.account_id == account.id, Invitation.spent_at.is_(None))
    return db.session.scalars(unspent.order_by(Invitation.id.desc()).limit(1)).first()


def _narrowed(wanted: Wanted) -> list[ColumnElement[bool]]:
    is_disabled, is_set_up = Account.disabled_at.is_not(None), Account.activated_at.is_not(None)
    states: dict[str, ColumnElement[bool]] = {
        "active": ~is_disabled & is_set_up,
        "invited": ~is_disabled & ~is_set_up,
        "disabled": is_disabled,
    }
    clauses: list[ColumnElement[bool]] = []
    if wanted.state in states:
        clauses.append(states[wanted.state])
    if wanted.role in ROLES:
        clauses.append(Account.role == wanted.role)
    return clauses


def _accounts(ids: Sequence[int]) -> list[Account]:
    loaded = db.session.scalars(select(Account).where(Account.id.in_(ids)).options(joinedload(Account.employer)))
    by_id = {account.id: account for account in loaded}
    return [by_id[one] for one in ids]

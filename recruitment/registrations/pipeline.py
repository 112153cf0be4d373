"""Where HR stands with each person: the one table of allowed moves, who looks after them, and what is due."""

from collections.abc import Mapping
from datetime import date

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import joinedload

from recruitment import clock
from recruitment.access import ROLES, Permission
from recruitment.accounts.models import Account
from recruitment.audit import trail
from recruitment.database import db
from recruitment.registrations.models import STAGES, Registration

#: Stage → where one may go from there, the likeliest first. Whoever withdrew can come back only through new contact.
MOVES: Mapping[str, tuple[str, ...]] = {
    "new": ("contacted", "not-progressed", "withdrawn"),
    "contacted": ("in-conversation", "offered", "not-progressed", "withdrawn"),
    "in-conversation": ("offered", "contacted", "not-progressed", "withdrawn"),
    "offered": ("appointed", "in-conversation", "not-progressed", "withdrawn"),
    "appointed": ("offered", "withdrawn"),
    "not-progressed": ("contacted", "withdrawn"),
    "withdrawn": ("contacted",),
}
#: Stages in which there is something to do; the others are ends.
AT_WORK = ("new", "contacted", "in-conversation", "offered")


class CannotMove(Exception):
    """Why the person can't be moved so, in words for whoever asked."""


class CannotOwn(Exception):
    """This colleague can't look after this person."""


def moves_of(registration: Registration) -> dict[str, str]:
    """Where the person may go, with their names. Who hasn't confirmed the address is contacted by nobody."""
    is_confirmed = registration.confirmed_at is not None
    return {to: STAGES[to] for to in MOVES[registration.stage] if is_confirmed or to != "contacted"}


def move(registration: Registration, to: str, *, by: Account, seen: str | None = None) -> None:
    """Move the person on. `seen` is the stage that was on the page. Raises CannotMove."""
    _hold(registration)
    if seen not in (None, registration.stage):
        raise CannotMove(f"A colleague moved this person to “{STAGES[registration.stage]}” meanwhile")
    if to == "contacted" and registration.confirmed_at is None:
        raise CannotMove("Nobody contacts this person before the address is confirmed: it may be somebody else’s")
    if to not in MOVES[registration.stage]:
        raise CannotMove(f"Nobody moves from “{STAGES[registration.stage]}” to “{STAGES.get(to, to)}”")
    changed: dict[str, object] = {"stage": None}
    instant = clock.now()
    if to == "contacted" and registration.contacted_at is None:
        registration.contacted_at, changed["contacted_at"] = instant, None
    registration.stage, registration.stage_changed_at = to, instant
    db.session.flush()
    trail.record("registration moved", registration, by=by, employer_id=registration.employer_id, changes=changed)


def contact(registration: Registration, *, by: Account, seen: str | None = None) -> None:
    """Say that one gets in touch: from now on staff see who it is. Raises CannotMove."""
    move(registration, "contacted", by=by, seen=seen)


def plan(registration: Registration, *, owner_id: int | None, due_on: date | None, by: Account) -> None:
    """Who looks after the person, and when the next step is due. Raises CannotOwn."""
    _hold(registration)
    if owner_id not in (None, registration.owner_id, *(one.id for one in possible_owners(registration))):
        raise CannotOwn(owner_id)
    wanted = {"owner_id": owner_id, "due_on": due_on}
    changed = {name: None for name, value in wanted.items() if getattr(registration, name) != value}
    if not changed:
        return
    registration.owner_id, registration.due_on = owner_id, due_on
    db.session.flush()
    trail.record("registration planned", registration, by=by, employer_id=registration.employer_id, changes=changed)


def possible_owners(registration: Registration) -> list[Account]:
    """Colleagues who may see the person: those of HR, and the manager who hires."""
    manager = registration.vacancy.hiring_manager_id if registration.vacancy else None
    chosen = of_hr(registration.employer_id) | (Account.id == manager)
    statement = select(Account).where(chosen, *is_active()).order_by(Account.name, Account.id)
    return list(db.session.scalars(statement.options(joinedload(Account.employer))))


def of_hr(employer_id: int) -> ColumnElement[bool]:
    """Accounts of the employer that see everybody who registered there."""
    roles = [role for role, held in ROLES.items() if Permission.SEE_REGISTRATIONS in held]
    return (Account.employer_id == employer_id) & Account.role.in_(roles)


def is_active() -> tuple[ColumnElement[bool], ...]:
    """Accounts that may sign in."""
    return Account.activated_at.is_not(None), Account.disabled_at.is_(None)


def _hold(registration: Registration) -> None:
    """Of two colleagues the second decides on what the first left."""
    db.session.execute(select(Registration.id).where(Registration.id == registration.id).with_for_update())
    db.session.refresh(registration, ("stage", "contacted_at", "owner_id", "due_on"))

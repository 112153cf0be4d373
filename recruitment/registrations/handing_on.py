"""A colleague leaves: whom they looked after is handed on, in the transaction that shuts them out."""

from itertools import groupby

from sqlalchemy import select, update
from sqlalchemy.orm import joinedload

from recruitment.accounts.models import Account
from recruitment.audit import trail
from recruitment.database import db
from recruitment.registrations.models import Registration


def hand_on(account: Account, *, by: Account | None) -> None:
    """To nobody yet: staff find them under "Nobody", and give them to somebody."""
    owned = select(Registration).where(Registration.owner_id == account.id)
    ordered = owned.order_by(Registration.employer_id, Registration.id).options(joinedload(Registration.employer))
    held = db.session.scalars(ordered).all()
    changed = update(Registration).where(Registration.owner_id == account.id).values(owner_id=None)
    db.session.execute(changed, execution_options={"synchronize_session": "fetch"})
    for employer, rows in groupby(held, lambda one: one.employer):
        changes = {"owner_id": None, "registrations": [None, [row.id for row in rows]]}
        trail.record("registrations handed on", employer, by=by, employer_id=employer.id, changes=changes)

"""A vacancy closes early, is filled or withdrawn: whoever registered for it is told once, in the same transaction."""

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from recruitment import clock
from recruitment.accounts.models import Account
from recruitment.database import db
from recruitment.registrations.letters import tell_end
from recruitment.registrations.models import Registration
from recruitment.vacancies.events import vacancy_closed, vacancy_ended
from recruitment.vacancies.models import Vacancy

#: Who got the post knows, and who withdrew does not want to.
NOT_TOLD = ("appointed", "withdrawn")


def init_telling() -> None:
    """Listen to what vacancies tell. Connecting twice changes nothing."""
    vacancy_closed.connect(tell_closed)
    vacancy_ended.connect(tell_ended)


def tell_closed(vacancy: Vacancy, *, by: Account | None) -> None:
    """It closed before its time."""
    tell_ended(vacancy, outcome="closed-early", by=by)


def tell_ended(vacancy: Vacancy, *, outcome: str, by: Account | None) -> None:
    """One mail to each person who confirmed their address and was not told yet."""
    told: set[str] = set()
    chosen = select(Registration).where(
        Registration.vacancy_id == vacancy.id,
        Registration.confirmed_at.is_not(None),
        Registration.end_told_at.is_(None),
        Registration.stage.not_in(NOT_TOLD),
    )
    found = chosen.order_by(Registration.id).options(joinedload(Registration.employer))
    for registration in db.session.scalars(found).all():
        registration.end_told_at = clock.now()
        if registration.email not in told:
            tell_end(registration, vacancy, outcome)
        told.add(registration.email)
    db.session.flush()

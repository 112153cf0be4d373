"""Example vacancies: shown to try the site out, removed with one button before it is real."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import ColumnElement, delete, func, select

from recruitment.accounts.models import Account
from recruitment.audit import trail
from recruitment.database import db
from recruitment.employers.models import Employer
from recruitment.employers.profile import Reading
from recruitment.freshness.counter import note_changed
from recruitment.vacancies.lifecycle import APPROVED, ENDED
from recruitment.vacancies.models import Vacancy


def examples_public_from(session: Reading = db.session) -> datetime | None:
    """From when on the public can read any example, so that every page says so; None when there are none."""
    published = select(func.min(Vacancy.publish_at)).where(Vacancy.is_example, Vacancy.status.in_((APPROVED, *ENDED)))
    return session.scalar(published)


def count_examples(employer: Employer) -> int:
    """How many the button would remove."""
    return db.session.scalar(select(func.count()).where(_of(employer))) or 0


def employers_with_examples() -> list[Employer]:
    """Whose examples could be removed, by name."""
    having = select(Employer).where(Employer.id.in_(select(Vacancy.employer_id).where(Vacancy.is_example)))
    return list(db.session.scalars(having.order_by(Employer.name, Employer.id)))


def remove_all_examples(employers: Iterable[Employer], *, by: Account | None) -> int:
    """The same for several employers, each with its own entry in the trail."""
    return sum(remove_examples(employer, by=by) for employer in employers)


def remove_examples(employer: Employer, *, by: Account | None) -> int:
    """Delete the employer's examples, returning how many; who registered for one stays, as a general registration."""
    found = db.session.execute(select(Vacancy.id, Vacancy.reference).where(_of(employer)).order_by(Vacancy.id)).all()
    removed = [one.reference for one in found]
    db.session.execute(delete(Vacancy).where(_of(employer)))
    note_changed(one.id for one in found)
    db.session.expire_all()
    trail.record("examples removed", employer, by=by, employer_id=employer.id, changes={"vacancies": [removed, []]})
    return len(removed)


def _of(employer: Employer) -> ColumnElement[bool]:
    return Vacancy.is_example & (Vacancy.employer_id == employer.id)

"""Loading the starter content into a database that has no employer yet."""

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from recruitment.database import db, transaction, violated_constraint
from recruitment.employers.models import Employer
from recruitment.starter.evidence import add_inspections, add_offer
from recruitment.starter.examples import add_examples
from recruitment.starter.profile import add_profile


class NotEmpty(Exception):
    """The database has an employer already; the starter content would stand beside real content."""


def load() -> int:
    """Load everything in one transaction; returns the number of example vacancies. Raises NotEmpty."""
    try:
        with transaction():
            if not _is_empty():
                raise NotEmpty("The database already has an employer, so nothing was loaded.")
            employer = add_profile()
            add_inspections(employer)
            add_offer(employer)
            return add_examples(employer)
    except IntegrityError as problem:
        if violated_constraint(problem) == "uq_employer_slug":  # another process was quicker
            raise NotEmpty("Another process has just loaded the starter content.") from problem
        raise


def load_if_empty() -> bool:
    """Whether the database was empty, and is now loaded. A filled one is only read."""
    is_empty = _is_empty()
    db.session.rollback()
    if not is_empty:
        return False
    try:
        load()
    except NotEmpty:
        return False
    return True


def _is_empty() -> bool:
    return db.session.scalar(select(Employer.id).limit(1)) is None

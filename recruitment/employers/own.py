"""What of the site the signed-in account may touch: its employer's things; administrators every employer's."""

from typing import Any

from flask import abort
from flask_login import current_user
from sqlalchemy import select

from recruitment.access import of_own_employer
from recruitment.database import db
from recruitment.employers.models import Employer
from recruitment.employers.profile import UnknownEmployer, all_employers, by_slug


def own_employers() -> list[Employer]:
    """The account's employer; all of them for an administrator without one."""
    return [current_user.employer] if current_user.employer_id else all_employers()


def own_employer(slug: str) -> Employer:
    """An employer by its address; another's is not found."""
    try:
        found = by_slug(slug)
    except UnknownEmployer:
        abort(404)
    return found if current_user.employer_id in (None, found.id) else abort(404)


def own_row(model: Any, row_id: int) -> Any:
    """A row that names its employer; another's is not found."""
    found = db.session.scalar(of_own_employer(select(model).where(model.id == row_id), model.employer_id))
    return found or abort(404)

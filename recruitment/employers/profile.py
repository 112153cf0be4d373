"""The employers of the site."""

import re
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, scoped_session

from recruitment.database import db
from recruitment.employers.models import Employer

#: A session of the caller's own, or the request's.
Reading = Session | scoped_session[Any]


class UnknownEmployer(LookupError):
    """No employer has this slug."""


def all_employers(session: Reading = db.session) -> list[Employer]:
    """Every employer, by name."""
    return list(session.scalars(select(Employer).order_by(Employer.name, Employer.id)))


def site_employer(session: Reading = db.session) -> Employer | None:
    """The employer whose site this is; None while there is none, or more than one."""
    found = all_employers(session)
    return found[0] if len(found) == 1 else None


def by_slug(slug: str) -> Employer:
    """Raises UnknownEmployer, also for what no database could hold."""
    is_slug = re.fullmatch(r"[a-z0-9-]+", slug)
    found = db.session.scalar(select(Employer).where(Employer.slug == slug)) if is_slug else None
    if found is None:
        raise UnknownEmployer(f"there is no employer {slug!r}")
    return found

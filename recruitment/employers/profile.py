"""The employers of the site."""

import re
from dataclasses import dataclass
from typing import Any

from flask import current_app, url_for
from sqlalchemy import select
from sqlalchemy.orm import Session, scoped_session

from recruitment.config import settings
from recruitment.database import db
from recruitment.employers.models import Employer
from recruitment.freshness.watch import current_version
from recruitment.orm_sessions import SideSession

#: A session of the caller's own, or the request's.
Reading = Session | scoped_session[Any]


@dataclass(frozen=True)
class Logo:
    """What the head of a page needs to show it."""

    employer: str
    fingerprint: str
    words: str
    width: int
    height: int


@dataclass(frozen=True)
class EmployerNames:
    """How the employer whose site this is is called, and its marks."""

    name: str
    short_name: str
    slug: str = ""
    #: Of the style sheet with its colour; None while the house's own colours stand.
    brand_version: int | None = None
    brand_colour: str | None = None
    logo: Logo | None = None


class UnknownEmployer(LookupError):
    """No employer has this slug."""


def all_employers(session: Reading = db.session) -> list[Employer]:
    """Every employer, by name."""
    return list(session.scalars(select(Employer).order_by(Employer.name, Employer.id)))


def site_employer(session: Reading = db.session) -> Employer | None:
    """The employer whose site this is; None while there is none, or more than one."""
    found = all_employers(session)
    return found[0] if len(found) == 1 else None


def site_names() -> EmployerNames | None:
    """The names of the site's one employer, read once for each version of the site."""
    version = current_version()
    seen, names = current_app.extensions.get("site_names", (None, None))
    if seen != version:
        with SideSession(db.engine) as session:  # the request's transaction may have begun before the version was seen
            employer = site_employer(session)
            names = _names_of(employer) if employer else None
        current_app.extensions["site_names"] = version, names
    return names


def _names_of(employer: Employer) -> EmployerNames:
    version = employer.version_id if employer.brand_colour else None
    return EmployerNames(
        employer.name, employer.short_name, employer.slug, version, employer.brand_colour, logo_of(employer)
    )


def logo_of(employer: Employer) -> Logo | None:
    """None without one."""
    if employer.logo is None:
        return None
    size = employer.logo_width or 0, employer.logo_height or 0
    return Logo(employer.slug, employer.logo, employer.logo_words or "", *size)


def logo_square(employer: Employer) -> str | None:
    """The whole address of the logo on a white square, for programs of others; None without one."""
    if employer.logo is None:
        return None
    path = url_for("brand.show_logo", employer=employer.slug, fingerprint=employer.logo, shape="square")
    return settings().site_url + path


def by_slug(slug: str) -> Employer:
    """Raises UnknownEmployer, also for what no database could hold."""
    is_slug = re.fullmatch(r"[a-z0-9-]+", slug)
    found = db.session.scalar(select(Employer).where(Employer.slug == slug)) if is_slug else None
    if found is None:
        raise UnknownEmployer(f"there is no employer {slug!r}")
    return found

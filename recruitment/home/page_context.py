"""What the layouts need on every page, composed from the rooms that know it."""

from dataclasses import dataclass
from datetime import datetime

from flask import Flask, current_app, g, request, url_for
from sqlalchemy.orm import Session

from recruitment import clock
from recruitment.database import db
from recruitment.employers.profile import site_employer
from recruitment.freshness.counter import Version
from recruitment.freshness.watch import current_version
from recruitment.vacancies.examples import examples_public_from
from recruitment.web.navigation import ACTION, FOR_PROGRAMS, PUBLIC, Link, links


@dataclass(frozen=True)
class EmployerNames:
    """The employer whose site this is."""

    name: str
    short_name: str


@dataclass(frozen=True)
class Site:
    """What every page says, read once for each version of the site."""

    version: Version
    employer: EmployerNames | None
    #: From when on the public can read an example; None when there is none.
    examples_from: datetime | None


def init_page_context(app: Flask) -> None:
    """Give it to every template. Error pages get the ways on alone, which need no database."""
    app.context_processor(_page_context)


def _page_context() -> dict[str, object]:
    label, endpoint = ACTION
    ways = {
        "navigation": links(PUBLIC),
        "navigation_action": Link(label, url_for(endpoint)),
        "footer_links": links((*PUBLIC[1:], ACTION, FOR_PROGRAMS)),
    }
    if g.get("is_error_page") or request.endpoint is None:
        return dict(ways)
    site = _site()
    has_examples = site.examples_from is not None and site.examples_from <= clock.now()
    return {
        **ways,
        "employer": site.employer,
        "has_examples": has_examples,
        "noindex": has_examples,  # a view that says so itself has the last word
    }


def _site() -> Site:
    version = current_version()
    held: Site | None = current_app.extensions.get("site")
    if held is None or held.version != version:
        held = current_app.extensions["site"] = _read_site(version)
    return held


def _read_site(version: Version) -> Site:
    """In a transaction of its own: the request's may have begun before the version was seen."""
    with Session(db.engine) as session:
        employer, examples_from = site_employer(session), examples_public_from(session)
        names = EmployerNames(employer.name, employer.short_name) if employer else None
    return Site(version, names, examples_from)

"""What the layouts need on every page, composed from the rooms that know it."""

from datetime import datetime

from flask import Flask, current_app, g, request, url_for

from recruitment import clock
from recruitment.content.texts import PAGES
from recruitment.database import db
from recruitment.employers.profile import site_names
from recruitment.freshness.watch import current_version
from recruitment.orm_sessions import SideSession
from recruitment.vacancies.examples import examples_public_from
from recruitment.web.navigation import ACTION, FOR_PROGRAMS, PUBLIC, Link, LinkGroup, links
from recruitment.web.paths import path_of


def init_page_context(app: Flask) -> None:
    """Give it to every template. Error pages get the ways on alone, which need no database."""
    app.context_processor(_page_context)


def _page_context() -> dict[str, object]:
    label, endpoint = ACTION
    ways = {
        "navigation": links(PUBLIC),
        "navigation_action": Link(label, path_of(endpoint)),
        "footer_groups": (
            LinkGroup("Working here", links((*PUBLIC[1:], ACTION))),
            LinkGroup("About this site", (*_text_pages(), *links((FOR_PROGRAMS,)))),
        ),
    }
    if g.get("is_error_page") or request.endpoint is None:
        return dict(ways)
    examples_from = _examples_from()
    has_examples = examples_from is not None and examples_from <= clock.now()
    return {
        **ways,
        "employer": site_names(),
        "has_examples": has_examples,
        "noindex": has_examples,  # a view that says so itself has the last word
    }


def _text_pages() -> tuple[Link, ...]:
    """Pages whose text HR writes, which every page's foot leads to."""
    return tuple(Link(title, url_for("texts.show_page", page=slug)) for slug, title in PAGES.items())


def _examples_from() -> datetime | None:
    """From when on the public can read an example, asked once for each version of the site."""
    version = current_version()
    seen, found = current_app.extensions.get("examples_from", (None, None))
    if seen != version:
        with SideSession(db.engine) as session:  # the request's transaction may have begun before the version was seen
            found = examples_public_from(session)
        current_app.extensions["examples_from"] = version, found
    return found

"""What the layouts need on every page, composed from the rooms that know it."""

from flask import Flask, g, request, url_for

from recruitment import clock
from recruitment.employers.profile import site_employer
from recruitment.vacancies.examples import published_examples_exist
from recruitment.web.navigation import ACTION, FOR_PROGRAMS, PUBLIC, Link, links


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
    has_examples = published_examples_exist(clock.now())
    return {
        **ways,
        "employer": site_employer(),
        "has_examples": has_examples,
        "noindex": has_examples,  # a view that says so itself has the last word
    }

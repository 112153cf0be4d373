"""Feeds for readers and job boards. Parameters are those of the page of jobs."""

import json

from flask import Blueprint, request
from werkzeug.wrappers import Response

from recruitment import clock
from recruitment.employers.profile import logo_square, site_employer
from recruitment.vacancies.feeds.addresses import address_of
from recruitment.vacancies.feeds.atom import atom_feed
from recruitment.vacancies.feeds.entries import entry_of
from recruitment.vacancies.feeds.indeed import indeed_parts
from recruitment.vacancies.feeds.json_feed import json_feed
from recruitment.vacancies.feeds.selection import find_ids, newest_matching, read_criteria, words_of_filters
from recruitment.web.conditional import SHARED, conditional
from recruitment.web.streaming import stream

feeds = Blueprint("feeds", __name__)


@feeds.get("/jobs.atom")
def show_atom() -> Response:
    """The newest hundred for feed readers."""
    criteria, instant = read_criteria(request.args.to_dict(flat=False)), clock.now()
    text = atom_feed(
        [entry_of(vacancy, instant) for vacancy in newest_matching(criteria, instant)],
        title=_title(words_of_filters(criteria)),
        page_url=address_of("vacancies.list_jobs", criteria),
        feed_url=address_of("feeds.show_atom", criteria),
        empty_since=clock.start_of(clock.to_london(instant).date()),
        icon=_icon(),
    )
    return conditional(Response(text, mimetype="application/atom+xml"))


@feeds.get("/jobs.json")
def show_json() -> Response:
    """The same for readers and programs that prefer JSON."""
    criteria, instant = read_criteria(request.args.to_dict(flat=False)), clock.now()
    feed = json_feed(
        [entry_of(vacancy, instant) for vacancy in newest_matching(criteria, instant)],
        title=_title(words_of_filters(criteria)),
        page_url=address_of("vacancies.list_jobs", criteria),
        feed_url=address_of("feeds.show_json", criteria),
        icon=_icon(),
    )
    return conditional(Response(json.dumps(feed), mimetype="application/feed+json"))


@feeds.get("/indeed.xml")
def show_indeed() -> Response:
    """All that match, examples aside, in the form that Indeed and its like read."""
    criteria, instant = read_criteria(request.args.to_dict(flat=False)), clock.now()
    response = stream(indeed_parts(find_ids(criteria, instant), _title(), instant), "application/xml")
    response.headers["Cache-Control"] = SHARED
    return response


def _title(found_by: str = "") -> str:
    employer = site_employer()
    title = f"Jobs at {employer.name}" if employer else "Jobs in children’s services"
    return f"{title}: {found_by}" if found_by else title


def _icon() -> str:
    employer = site_employer()
    return (logo_square(employer) if employer else None) or ""

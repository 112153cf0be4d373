"""Posters of the site's own pages, and what these tell social networks."""

from typing import NamedTuple

from flask import Flask, url_for

from recruitment.config import settings
from recruitment.employers.posters import Poster, init_posters, make_poster
from recruitment.employers.profile import site_names
from recruitment.web.paths import path_of
from recruitment.web.social_tags import SocialTags
from recruitment.web.titles import SITE


class Subject(NamedTuple):
    """A page that has a poster."""

    endpoint: str
    heading: str
    line: str
    description: str


#: Part of an address → page. No grade stands here: it would stand without its area, dates, framework and report.
SUBJECTS = {
    "home": Subject(
        "home.show",
        "Work with children and families",
        "See what is open, and what it pays you",
        "Jobs in children’s social care: what inspectors found, what you get, and what is open now.",
    ),
    "jobs": Subject(
        "vacancies.list_jobs",
        "Jobs in children’s services",
        "Pay, hours and closing times at a glance",
        "Search by words, contract, hours, working arrangement, role and salary.",
    ),
    "inspection": Subject(
        "inspection.show",
        "What Ofsted has found",
        "Every judgement, with its date and report",
        "Every judgement on record, with its dates and report, what inspectors found and what they asked to improve.",
    ),
    "benefits": Subject(
        "benefits.show",
        "What you get",
        "Leave, pension, learning, and where it says so",
        "Leave, pension, learning and everyday extras for staff in children’s services, with sources.",
    ),
}


def init_site_posters(app: Flask) -> None:
    """Give the application room for posters, and templates `tags_of_page`."""
    init_posters(app)
    app.add_template_global(tags_of_page)


def poster_of_page(subject: str) -> Poster:
    """With the name and colour of the site's one employer, or the house's own. Raises KeyError."""
    told, names = SUBJECTS[subject], site_names()
    name, colour = (names.name, names.brand_colour) if names else (SITE, None)
    return make_poster(told.heading, "", told.line, name, colour)


def tags_of_page(subject: str) -> SocialTags:
    """For the head of one of the subjects' pages."""
    told, names, poster = SUBJECTS[subject], site_names(), poster_of_page(subject)
    image = url_for("brand.show_poster", subject=subject, fingerprint=poster.fingerprint)
    return SocialTags(
        title=f"{told.heading} at {names.name}" if names and subject != "inspection" else told.heading,
        description=told.description,
        url=settings().site_url + path_of(told.endpoint),
        image_url=settings().site_url + image,
        image_words=poster.in_words,
    )

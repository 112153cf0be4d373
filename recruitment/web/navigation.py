"""What stands in the header and footer of every page."""

from dataclasses import dataclass

from flask import request

from recruitment.web.paths import path_of


@dataclass(frozen=True)
class Link:
    """An entry of a navigation."""

    label: str
    url: str
    is_current: bool = False


@dataclass(frozen=True)
class LinkGroup:
    """Entries under one heading."""

    heading: str
    links: tuple[Link, ...]


PUBLIC = (
    ("Why here", "home.show"),
    ("Jobs", "vacancies.list_jobs"),
    ("What you get", "benefits.show"),
    ("Inspections", "inspection.show"),
)
ACTION = ("Register interest", "registrations.register")
#: For the footer alone.
FOR_PROGRAMS = ("Data for other systems", "api_reference.show_reference")


def links(entries: tuple[tuple[str, str], ...]) -> tuple[Link, ...]:
    """Labels and endpoints as links; the page one is on is marked, or else its room."""
    here = request.endpoint or ""
    is_entry = any(endpoint == here for _, endpoint in entries)
    return tuple(Link(label, path_of(endpoint), _is_marked(endpoint, here, is_entry)) for label, endpoint in entries)


def _is_marked(endpoint: str, here: str, is_entry: bool) -> bool:
    """A room may have two entries: on one of them the other is not marked."""
    return endpoint == here if is_entry else _room(endpoint) == _room(here)


def _room(endpoint: str) -> str:
    return endpoint.rpartition(".")[0]

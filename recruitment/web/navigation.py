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
    """Labels and endpoints as links; the page one is on, or its room, is marked."""
    here = _room(request.endpoint or "")
    return tuple(Link(label, path_of(endpoint), _room(endpoint) == here) for label, endpoint in entries)


def _room(endpoint: str) -> str:
    return endpoint.rpartition(".")[0]

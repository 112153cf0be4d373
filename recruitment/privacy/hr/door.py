"""The door itself, and what its pages share."""

from flask import Blueprint, url_for

from recruitment.web.navigation import Link

privacy_hr = Blueprint("privacy_hr", __name__)


def tabs(current: str) -> list[dict[str, object]]:
    """Views of this room, the one that one is on marked."""
    views = (("Complaints", ".list_complaints"), ("One person’s data", ".find_person"))
    return [
        {"label": label, "url": url_for(endpoint), "count": None, "is_current": label == current}
        for label, endpoint in views
    ]


def back_to_complaints() -> Link:
    """Where a complaint's page leads back to."""
    return Link("Complaints", url_for(".list_complaints"))

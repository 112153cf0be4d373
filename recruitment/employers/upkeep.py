"""What HR has to look after: areas of content, and what in them is due, unconfirmed or missing."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from flask import url_for

from recruitment.employers.models import Employer


@dataclass(frozen=True)
class Concern:
    """Something that wants a person; the fields are those of a list of tasks."""

    label: str
    url: str
    hint: str
    status: str
    tag_kind: str = "soon"


@dataclass(frozen=True)
class Area:
    """A part of the content: what it is, where it is edited, what it wants."""

    title: str
    url: str
    summary: str
    concerns: list[Concern] = field(default_factory=list)


#: What a room tells of one employer on a day.
Upkeep = Callable[[Employer, date], list[Area]]


def due(label: str, url: str, review_on: date, today: date) -> list[Concern]:
    """A concern once the day of its review has passed."""
    if today <= review_on:
        return []
    hint = f"To be checked again by {review_on.day} {review_on:%B %Y}"
    return [Concern(label, url, hint, "Past review")]


def profile_upkeep(employer: Employer, today: date) -> list[Area]:
    """The employer's own settings, with those that nobody has confirmed."""
    address = url_for("employers_hr.edit_profile", employer=employer.slug)
    marks = {
        "Full-time week": employer.full_time_week_confirmed_on,
        "Leave": employer.leave_confirmed_on,
        "Contact details": employer.contact_confirmed_on,
    }
    concerns = [
        Concern(label, address, "Pages mark it until somebody in HR has confirmed it", "To be confirmed", "sun")
        for label, confirmed_on in marks.items()
        if confirmed_on is None
    ]
    teams = url_for("employers_hr.list_teams", employer=employer.slug)
    return [
        Area("Employer profile", address, "Names, contact, working year, leave, colour", concerns),
        Area("Logo", url_for("employers_hr.edit_logo", employer=employer.slug), "At the head of public pages"),
        Area("Teams", teams, "Job seekers filter by them"),
    ]

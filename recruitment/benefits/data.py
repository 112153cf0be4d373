"""The offer to staff as data: each part with its source and the day it was checked."""

from typing import Any

from recruitment.benefits.models import Benefit
from recruitment.benefits.offer import offer_of
from recruitment.employers.models import Employer

_TEXT, _DAY, _OR_NULL = {"type": "string"}, {"type": "string", "format": "date"}, {"type": ["string", "null"]}
BENEFIT = {
    "employer": _TEXT | {"description": "The employer’s slug."},
    "theme": _TEXT,
    "title": _TEXT,
    "text": _TEXT,
    "figure": _OR_NULL | {"description": "The large figure of its tile; up to and from are part of it."},
    "figure_label": _OR_NULL | {"description": "What the figure counts."},
    "source": _TEXT | {"description": "Where it was read."},
    "source_url": _OR_NULL,
    "checked_on": _DAY,
    "review_on": _DAY,
}


def benefits_data(employers: list[Employer]) -> list[dict[str, Any]]:
    """Every part of each employer's offer, in the order of its page."""
    return [_benefit(one, employer.slug) for employer in employers for one in offer_of(employer.id)]


def _benefit(one: Benefit, employer: str) -> dict[str, Any]:
    return {
        "employer": employer,
        "theme": one.theme,
        "title": one.title,
        "text": one.text,
        "figure": one.figure,
        "figure_label": one.figure_label,
        "source": one.source,
        "source_url": one.source_url,
        "checked_on": one.checked_on.isoformat(),
        "review_on": one.review_on.isoformat(),
    }

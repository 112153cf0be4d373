"""What of the texts wants a person."""

from datetime import date

from flask import url_for

from recruitment.content.texts import SNIPPETS, TEXTS, published
from recruitment.employers.models import Employer
from recruitment.employers.upkeep import Area, Concern

#: The starter statement says by when it has to be looked at again.
STATEMENT, REVIEW_ON = "accessibility", date(2027, 11, 28)


def texts_upkeep(employer: Employer, today: date) -> list[Area]:
    """Texts that nobody at the employer has read and published yet; a statement that is past its review."""
    areas = []
    for slug, title in TEXTS.items():
        address = url_for("content_hr.edit_text", employer=employer.slug, text=slug)
        concerns = []
        if published(employer, slug).is_starter:
            is_late = slug == STATEMENT and today > REVIEW_ON
            hint = "Past its review date" if is_late else "Read the starter text, then publish it as yours"
            concerns.append(Concern(title, address, hint, "Past review" if is_late else "Not yet yours", "outline"))
        areas.append(Area(title, address, "Snippet" if slug in SNIPPETS else "Page", concerns))
    return areas

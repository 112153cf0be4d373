"""What of the texts wants a person."""

from datetime import date

from flask import url_for

from recruitment.content.models import TextVersion
from recruitment.content.statement import STATEMENT, review_day
from recruitment.content.texts import SNIPPETS, TEXTS, shown_version
from recruitment.employers.models import Employer
from recruitment.employers.upkeep import Area, Concern, due


def texts_upkeep(employer: Employer, today: date) -> list[Area]:
    """Texts that nobody at the employer has read and published yet; a statement that is past its review."""
    areas = []
    for slug, title in TEXTS.items():
        address = url_for("content_hr.edit_text", employer=employer.slug, text=slug)
        concerns = _concerns(slug, title, address, shown_version(employer, slug), today)
        areas.append(Area(title, address, "Snippet" if slug in SNIPPETS else "Page", concerns))
    return areas


def _concerns(slug: str, title: str, address: str, shown: TextVersion | None, today: date) -> list[Concern]:
    if slug == STATEMENT and (late := due(title, address, review_day(shown), today)):
        return late
    if shown is not None:
        return []
    return [Concern(title, address, "Read the starter text, then publish it as yours", "Not yet yours", "outline")]

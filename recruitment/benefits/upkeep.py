"""What of the offer wants a person."""

from datetime import date

from flask import url_for

from recruitment.benefits.offer import offer_of
from recruitment.employers.models import Employer
from recruitment.employers.upkeep import Area, due


def benefits_upkeep(employer: Employer, today: date) -> list[Area]:
    """The parts that are past their review."""
    offer = offer_of(employer.id)
    concerns = [
        concern
        for one in offer
        for concern in due(one.title, url_for("benefits_hr.edit_benefit", benefit_id=one.id), one.review_on, today)
    ]
    summary = f"{len(offer)} part{'' if len(offer) == 1 else 's'} of the offer"
    return [Area("What you get", url_for("benefits_hr.list_benefits"), summary, concerns)]

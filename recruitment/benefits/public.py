"""The offer."""

from flask import Blueprint, render_template

from recruitment.benefits.offer import by_theme, offer_of, sources, tiles
from recruitment.employers.profile import all_employers
from recruitment.web.conditional import for_caches

benefits = Blueprint("benefits", __name__)


@benefits.get("")
@for_caches
def show() -> str:
    """What each employer of the site offers, by theme, with sources."""
    offers = [(employer, offer_of(employer.id)) for employer in all_employers()]
    shown = [
        {"employer": employer, "tiles": tiles(offer), "themes": by_theme(offer), "sources": sources(offer)}
        for employer, offer in offers
        if offer
    ]
    return render_template("benefits/show.html", offers=shown)

"""The offer."""

from flask import Blueprint, render_template

from recruitment.benefits.offer import by_theme, offer_of, sources, tiles
from recruitment.employers.profile import all_employers

benefits = Blueprint("benefits", __name__)


@benefits.get("")
def show() -> str:
    """What each employer of the site offers, by theme, with sources."""
    offers = [(employer, offer_of(employer.id)) for employer in all_employers()]
    shown = [
        {"employer": employer, "tiles": tiles(offer), "themes": by_theme(offer), "sources": sources(offer)}
        for employer, offer in offers
        if offer
    ]
    return render_template("benefits/show.html", offers=shown)

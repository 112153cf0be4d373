"""The front page."""

from flask import Blueprint, render_template

from recruitment import clock
from recruitment.employers.profile import all_employers
from recruitment.home.campaign import campaign_of
from recruitment.home.openings import openings

home = Blueprint("home", __name__)


@home.get("/")
def show() -> str:
    """The campaign of the site's one employer; a site of several, or of none yet, speaks for nobody."""
    employers, instant = all_employers(), clock.now()
    only = employers[0] if len(employers) == 1 else None
    return render_template(
        "home/show.html",
        campaign=campaign_of(only, clock.to_london(instant).date()) if only else None,
        openings=openings(instant, names_employer=len(employers) > 1),
        has_employer=bool(employers),
    )

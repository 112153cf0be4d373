"""The front page, and what search engines ask for first."""

from flask import Blueprint, abort, render_template
from werkzeug.wrappers import Response

from recruitment import clock
from recruitment.employers.profile import all_employers
from recruitment.home.campaign import campaign_of
from recruitment.home.openings import openings
from recruitment.home.robots import robots_text
from recruitment.home.sitemap import NoSuchPart, sitemap_part, whole_sitemap
from recruitment.web.conditional import conditional, for_caches

home = Blueprint("home", __name__)


@home.get("/")
@for_caches
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


@home.get("/sitemap.xml")
def show_sitemap() -> Response:
    """Every public page and open vacancy, or where their parts are."""
    return conditional(Response(whole_sitemap(clock.now()), mimetype="application/xml"))


@home.get("/sitemap-<id:number>.xml")
def show_sitemap_part(number: int) -> Response:
    """One part of them."""
    try:
        return conditional(Response(sitemap_part(number, clock.now()), mimetype="application/xml"))
    except NoSuchPart:
        abort(404)


@home.get("/robots.txt")
def show_robots() -> Response:
    """What crawlers may read."""
    return conditional(Response(robots_text(), mimetype="text/plain"))

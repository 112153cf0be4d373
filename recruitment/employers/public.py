"""What public pages need of an employer: the style sheet with its colour, its logo, and posters of the site's pages."""

from flask import Blueprint, abort
from werkzeug.wrappers import Response

from recruitment.database import db
from recruitment.employers.colours import brand_styles
from recruitment.employers.models import Employer, EmployerLogo
from recruitment.employers.posters import png_of
from recruitment.employers.profile import UnknownEmployer, by_slug
from recruitment.employers.site_posters import SUBJECTS, poster_of_page
from recruitment.web.conditional import for_a_year

brand = Blueprint("brand", __name__)


@brand.get("/<employer>/<id:version>.css")
def show_colours(employer: str, version: int) -> Response:
    """The employer's colour in place of the house's own."""
    found = _employer(employer)
    return for_a_year(brand_styles(found.brand_colour or abort(404)), "text/css", is_newest=version == found.version_id)


@brand.get("/<employer>/<fingerprint>/<any('header', 'square'):shape>.png")
def show_logo(employer: str, fingerprint: str, shape: str) -> Response:
    """The logo as we drew it; an older address, which a job board may hold, shows the newest."""
    found = _employer(employer)
    pictures = db.session.get(EmployerLogo, found.id) or abort(404)
    return for_a_year(getattr(pictures, shape), "image/png", is_newest=fingerprint == found.logo)


@brand.get(f"/posters/<any({', '.join(SUBJECTS)}):subject>-<fingerprint>.png")
def show_poster(subject: str, fingerprint: str) -> Response:
    """The picture that goes with a link to a page; an older address, which a network may hold, shows the newest."""
    poster = poster_of_page(subject)
    return for_a_year(png_of(poster), "image/png", is_newest=fingerprint == poster.fingerprint)


def _employer(slug: str) -> Employer:
    try:
        return by_slug(slug)
    except UnknownEmployer:
        abort(404)

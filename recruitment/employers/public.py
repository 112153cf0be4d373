"""What public pages need of an employer: the style sheet with its colour, and its logo."""

from flask import Blueprint, Response, abort

from recruitment.database import db
from recruitment.employers.colours import brand_styles
from recruitment.employers.models import Employer, EmployerLogo
from recruitment.employers.profile import UnknownEmployer, by_slug

brand = Blueprint("brand", __name__)

#: Its address changes with its content; an address of another version is asked for again.
KEPT = "public, max-age=31536000, immutable"


@brand.get("/<employer>/<id:version>.css")
def show_colours(employer: str, version: int) -> Response:
    """The employer's colour in place of the house's own."""
    found = _employer(employer)
    return _kept(brand_styles(found.brand_colour or abort(404)), "text/css", is_newest=version == found.version_id)


@brand.get("/<employer>/<fingerprint>/<any('header', 'square'):shape>.png")
def show_logo(employer: str, fingerprint: str, shape: str) -> Response:
    """The logo as we drew it; an older address, which a job board may hold, shows the newest."""
    found = _employer(employer)
    pictures = db.session.get(EmployerLogo, found.id) or abort(404)
    return _kept(getattr(pictures, shape), "image/png", is_newest=fingerprint == found.logo)


def _employer(slug: str) -> Employer:
    try:
        return by_slug(slug)
    except UnknownEmployer:
        abort(404)


def _kept(content: str | bytes, mimetype: str, *, is_newest: bool) -> Response:
    response = Response(content, mimetype=mimetype)
    response.headers["Cache-Control"] = KEPT if is_newest else "no-cache"
    return response

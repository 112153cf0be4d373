"""What public pages need of an employer: the style sheet with its colour."""

from flask import Blueprint, Response, abort

from recruitment.employers.colours import brand_styles
from recruitment.employers.profile import UnknownEmployer, by_slug

brand = Blueprint("brand", __name__)

#: Its address changes with its content; an address of another version is asked for again.
KEPT = "public, max-age=31536000, immutable"


@brand.get("/<employer>/<id:version>.css")
def show_colours(employer: str, version: int) -> Response:
    """The employer's colour in place of the house's own."""
    try:
        found = by_slug(employer)
    except UnknownEmployer:
        abort(404)
    response = Response(brand_styles(found.brand_colour or abort(404)), mimetype="text/css")
    response.headers["Cache-Control"] = KEPT if version == found.version_id else "no-cache"
    return response

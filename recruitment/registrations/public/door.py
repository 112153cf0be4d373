"""Two doors for people who look for work: registering interest, and what is held about oneself behind a mailed link."""

from flask import Blueprint, Response
from werkzeug.wrappers import Response as AnyResponse

from recruitment.documents.fields import LARGEST_REQUEST
from recruitment.web.form_size import takes_body_of

registrations = Blueprint("registrations", __name__)
my_interest = Blueprint("my_interest", __name__)

#: A view whose form may bring a CV.
takes_cv = takes_body_of(LARGEST_REQUEST)

Page = AnyResponse | str | tuple[str, int]

#: The address is the key: nobody stores the page, finds it, or is told where somebody came from. With "no-referrer"
#: browsers would send the forms of these pages with `Origin: null`, which is refused.
PRIVATE = {"Cache-Control": "no-store", "Referrer-Policy": "same-origin", "X-Robots-Tag": "noindex"}


@my_interest.after_request
def keep_private(response: Response) -> Response:
    """Every answer of this door."""
    response.headers.update(PRIVATE)
    return response

"""Answers that only read and are the same for everybody: kept for a moment by caches, then asked for by fingerprint."""

from collections.abc import Callable
from functools import wraps
from hashlib import sha256

from flask import make_response, request
from flask.typing import ResponseReturnValue
from werkzeug.wrappers import Response

#: A browser asks every time whether it changed; a cache in front spares us the rest of a second's readers.
SHARED = "public, max-age=0, s-maxage=1"
#: An address that changes with its content.
KEPT = "public, max-age=31536000, immutable"
#: In a request's environment: who put it there wants the whole page, and compares fingerprints itself.
WHOLE = "recruitment.whole_page"


def for_caches(view: Callable[..., ResponseReturnValue]) -> Callable[..., Response]:
    """A view whose pages are the same for everybody until the site or the hour changes them."""

    @wraps(view)
    def answer(*arguments: object, **named: object) -> Response:
        response = make_response(view(*arguments, **named))
        return conditional(response) if response.status_code == 200 else response

    return answer


def conditional(response: Response) -> Response:
    """The response with a weak ETag of its body; 304 without a body for who has it already."""
    response.headers["ETag"] = f'W/"{sha256(response.get_data()).hexdigest()[:32]}"'
    response.headers["Cache-Control"] = SHARED
    is_compared_here = "If-None-Match" in request.headers and WHOLE not in request.environ
    return response.make_conditional(request) if is_compared_here else response


def for_a_year(content: str | bytes, mimetype: str, *, is_newest: bool) -> Response:
    """What stands at an address that changes with it; at an address of another version it is asked for again."""
    response = Response(content, mimetype=mimetype)
    response.headers["Cache-Control"] = KEPT if is_newest else "no-cache"
    return response

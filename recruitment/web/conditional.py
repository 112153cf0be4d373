"""Answers that only read and are the same for everybody: kept for a moment by caches, then asked for by fingerprint."""

from hashlib import sha256

from flask import request
from werkzeug.wrappers import Response

#: A browser asks every time whether it changed; a cache in front spares us the rest of a second's readers.
SHARED = "public, max-age=0, s-maxage=1"


def conditional(response: Response) -> Response:
    """The response with a weak ETag of its body; 304 without a body for who has it already."""
    response.set_etag(sha256(response.get_data()).hexdigest()[:32], weak=True)
    response.headers["Cache-Control"] = SHARED
    return response.make_conditional(request)

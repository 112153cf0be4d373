"""Answers too long to be held at once. While a slow reader takes one, no connection to the database waits for it."""

from collections.abc import Iterator
from itertools import chain

from flask import current_app, request
from werkzeug.wrappers import Response


def stream(parts: Iterator[str], mimetype: str) -> Response:
    """The parts as one answer. The first is made at once, so that what fails there is still an error page.

    Each later one is made in a context of its own, whose end gives back the session: parts must not share rows. What
    fails there breaks the answer off: a reader sees that the document has no end.
    """
    first = next(parts, "")
    return Response(chain([first], _each_in_a_context(parts)), mimetype=mimetype)


def _each_in_a_context(parts: Iterator[str]) -> Iterator[str]:
    make_context, environ = current_app.request_context, request.environ

    def later_parts() -> Iterator[str]:
        while True:
            with make_context(environ):
                part = next(parts, None)
            if part is None:
                return
            yield part

    return later_parts()

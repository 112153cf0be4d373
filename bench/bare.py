"""What everything is measured against: a WSGI application that answers /1234 with 1,234 constant bytes."""

from collections.abc import Callable
from functools import cache
from typing import Any


def app(environ: dict[str, Any], start_response: Callable[..., object]) -> list[bytes]:
    """The bytes that the path asks for."""
    body = _constant(environ["PATH_INFO"])
    start_response("200 OK", [("Content-Type", "text/html; charset=utf-8"), ("Content-Length", str(len(body)))])
    return [body]


@cache
def _constant(path: str) -> bytes:
    return b"x" * int(path[1:] or 0)

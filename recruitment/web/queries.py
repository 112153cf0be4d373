"""Queries as bytes that no browser sends: read like those of all others."""

from typing import Any
from urllib.parse import quote

from flask import Request

_AS_THEY_ARE = "!$&'()*+,/:;=?@%~"


class PlainRequest(Request):
    """A request whose query is ASCII: other bytes are percent-encoded first, which Werkzeug would fail on."""

    def __init__(self, environ: dict[str, Any], *arguments: Any, **named: Any) -> None:
        query = environ.get("QUERY_STRING", "")
        if not query.isascii():
            environ["QUERY_STRING"] = quote(query.encode("latin-1"), safe=_AS_THEY_ARE)
        super().__init__(environ, *arguments, **named)

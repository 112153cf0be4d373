"""Errors for programs, as RFC 9457 describes them."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from flask import request
from werkzeug.exceptions import HTTPException
from werkzeug.http import HTTP_STATUS_CODES
from werkzeug.wrappers import Response

#: Addresses under this prefix answer programs, whether there is something or not.
PREFIX = "/api"
READ_BY_PEOPLE = "/api/docs"
MEDIA_TYPE = "application/problem+json"
DETAILS = {
    400: "The request is not as this site expects it.",
    404: "Nothing is published at this address.",
    405: "This address can only be read: GET, HEAD or OPTIONS.",
    413: "The request is larger than this site takes.",
    422: "A parameter has a value that is not allowed; errors says which, and why.",
    429: "Too many requests. Retry-After says how many seconds to wait.",
    500: "It is our fault, not yours. We have a record of it.",
    503: "The site is busy. Retry-After says how many seconds to wait.",
}
SCHEMA: dict[str, Any] = {
    "type": "object",
    "description": "Problem details as in RFC 9457.",
    "required": ["type", "title", "status", "detail"],
    "properties": {
        "type": {"type": "string", "description": "about:blank: the status says what kind of problem it is."},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "errors": {
            "type": "array",
            "description": "With status 422 only: what is wrong with which parameter.",
            "items": {
                "type": "object",
                "required": ["parameter", "detail"],
                "properties": {"parameter": {"type": "string"}, "detail": {"type": "string"}},
            },
        },
    },
}


def is_for_programs() -> bool:
    """Whether who asks is a program, by the address that is asked for."""
    is_below = request.path == PREFIX or request.path.startswith(f"{PREFIX}/")
    return is_below and request.path != READ_BY_PEOPLE


def problem_details(status: int, errors: list[dict[str, str]] | None = None) -> dict[str, Any]:
    """The members of the answer; `errors` tells of single parameters."""
    told: dict[str, Any] = {
        "type": "about:blank",
        "title": HTTP_STATUS_CODES.get(status, "Error"),
        "status": status,
        "detail": DETAILS.get(status, DETAILS[400] if status < 500 else DETAILS[500]),
    }
    return told | ({"errors": errors} if errors else {})


def problem(status: int, headers: Mapping[str, str], cause: HTTPException | None = None) -> Response:
    """The answer to a program; a cause that names parameters is told in full."""
    body = json.dumps(problem_details(status, list(_named(cause))), ensure_ascii=False)
    return Response(body, status, headers, mimetype=MEDIA_TYPE)


def _named(cause: HTTPException | None) -> Iterator[dict[str, str]]:
    """What webargs says of each parameter: messages by name, those of a list by place within it."""
    messages: Mapping[str, Any] = getattr(cause, "data", {}).get("messages", {}).get("query", {})
    for parameter, told in messages.items():
        lists = told.values() if isinstance(told, Mapping) else [told]
        for detail in dict.fromkeys(detail for one in lists for detail in one):
            yield {"parameter": parameter, "detail": detail}

"""Answers for programs: JSON, and who may read it."""

import json
from typing import Any

from flask import Flask, request
from flask import Response as FlaskResponse
from werkzeug.wrappers import Response

from recruitment.web.conditional import conditional
from recruitment.web.problem_details import is_for_programs

JSON = "application/json"
#: Scripts of other sites may read, ask with a tag, and see the tag and how long to wait.
OPEN_TO_OTHER_ORIGINS = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag, Retry-After",
    "Cross-Origin-Resource-Policy": "cross-origin",
}
PREFLIGHT = {
    "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
    "Access-Control-Allow-Headers": "If-None-Match",
    "Access-Control-Max-Age": "86400",
}


def init_json_answers(app: Flask) -> None:
    """Reading is open to other origins, errors included."""
    app.after_request(_open_to_other_origins)


def json_answer(data: Any, mimetype: str = JSON) -> Response:
    """The data as JSON, in its own order of keys; 304 when the asker has just that."""
    body = json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return conditional(Response(body, mimetype=mimetype))


def _open_to_other_origins(response: FlaskResponse) -> FlaskResponse:
    if is_for_programs():
        response.headers.update(OPEN_TO_OTHER_ORIGINS)
        if request.method == "OPTIONS":
            response.headers.update(PREFLIGHT)
    return response

"""The programming interface described: for programs in OpenAPI, for people on a page."""

from flask import Blueprint, render_template
from werkzeug.wrappers import Response

from recruitment import clock
from recruitment.home.api_reference import reference_of
from recruitment.home.api_specification import specification
from recruitment.web.json_answers import json_answer

api_reference = Blueprint("api_reference", __name__)


@api_reference.get("/openapi.json")
def describe() -> Response:
    """OpenAPI 3.1."""
    return json_answer(specification(clock.now()))


@api_reference.get("/docs")
def show_reference() -> str:
    """The same, for people."""
    return render_template("home/show_reference.html", reference=reference_of(specification(clock.now())))

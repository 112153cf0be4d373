"""The programming interface's description of itself: OpenAPI 3.1, kept by flask-smorest beside the routes."""

from typing import Any

from flask import Blueprint, Flask

from recruitment.extensions import public_api
from recruitment.web.problem_details import MEDIA_TYPE, SCHEMA, problem_details

TITLE = "Jobs in children’s services"
WORDS = (
    "Vacancies, inspections and the offer to staff, as the pages of this site show them. "
    "Reading needs no key and is open to other origins. There is nothing to write."
)
TAG = {
    "ETag": {
        "description": "A tag of the content. Sent back in If-None-Match, it is answered by 304 while nothing changed.",
        "schema": {"type": "string"},
    }
}
#: Status → what an operation that can answer so refers to.
RESPONSES = {304: "NotModified", 404: "NotFound", 422: "NotAllowed"}


def init_api(app: Flask) -> None:
    """Bind the library, without pages of its own: they would load scripts from elsewhere."""
    app.config.update(API_TITLE=TITLE, API_VERSION="1", OPENAPI_VERSION="3.1.0")
    public_api.init_app(app, spec_kwargs={"info": {"description": WORDS}})
    public_api.spec.components.schema("Problem", SCHEMA)
    not_modified = {"description": "Nothing changed since the answer with this tag.", "headers": TAG}
    public_api.spec.components.response(RESPONSES[304], not_modified)
    public_api.spec.components.response(RESPONSES[404], _problem(404))
    wrong = [{"parameter": "hours", "detail": "It takes full-time, part-time, job-share, term-time, flexible"}]
    public_api.spec.components.response(RESPONSES[422], _problem(422, wrong))


def register_schema(door: Blueprint, name: str, properties: dict[str, Any]) -> None:
    """Describe a thing that the door's answers hold, with every key there, whenever it opens on an application."""
    schema = {"type": "object", "required": list(properties), "properties": properties}
    door.record(lambda _state: public_api.spec.components.schema(name, schema))


def list_of(name: str) -> dict[str, Any]:
    """The answer that holds all things of one kind."""
    items = {"type": "array", "items": {"$ref": f"#/components/schemas/{name}"}}
    return {"type": "object", "required": ["items"], "properties": {"items": items}}


def _problem(status: int, errors: list[dict[str, str]] | None = None) -> dict[str, Any]:
    told = problem_details(status, errors)
    content = {"schema": {"$ref": "#/components/schemas/Problem"}, "example": told}
    return {"description": told["detail"], "content": {MEDIA_TYPE: content}}

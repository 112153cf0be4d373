"""Vacancies for programs: the search, and each vacancy."""

from typing import Any

from flask import abort
from flask_smorest import Blueprint
from werkzeug.wrappers import Response

from recruitment import clock
from recruitment.vacancies.published import NotPublic, find_public
from recruitment.vacancies.record import as_json, record_of
from recruitment.vacancies.record_schema import record_properties
from recruitment.vacancies.search_answer import search_answer
from recruitment.vacancies.search_arguments import argument_schema
from recruitment.web.api_description import RESPONSES, TAG, register_schema
from recruitment.web.json_answers import json_answer

vacancies_api = Blueprint("vacancies_api", __name__, description="What is open, and what was")
register_schema(vacancies_api, "Vacancy", record_properties())

COUNTS = {"type": "object", "additionalProperties": {"type": "integer"}}
PAGE: dict[str, Any] = {
    "type": "object",
    "required": ["total", "page", "pages", "items", "facets", "salary_bands"],
    "properties": {
        "total": {"type": "integer", "description": "How many vacancies match, on all pages."},
        "page": {"type": "integer", "description": "As asked for. Past the end, items is empty."},
        "pages": {"type": "integer", "description": "How many pages there are, at least one."},
        "items": {"type": "array", "items": {"$ref": "#/components/schemas/Vacancy"}},
        "facets": {
            "type": "object",
            "description": "Filter, value, number. A filter's numbers ignore its own choice and obey all others.",
            "additionalProperties": COUNTS,
        },
        "salary_bands": COUNTS | {"description": "Pounds, and how many vacancies' pay reaches them."},
    },
}
REFERENCE = {
    "in": "path",
    "name": "reference",
    "description": "In capitals or small letters.",
    "schema": {"type": "string", "pattern": "^[A-Za-z0-9-]{3,32}$"},
}


@vacancies_api.route("")
@vacancies_api.arguments(argument_schema(), location="query")
@vacancies_api.response(200, PAGE, headers=TAG, description="One page of what matches, with counts.")
@vacancies_api.alt_response(304, response=RESPONSES[304])
@vacancies_api.alt_response(422, response=RESPONSES[422])
@vacancies_api.doc(operationId="listVacancies")
def list_vacancies(asked: dict[str, Any]) -> Response:
    """Search the open vacancies.

    Parameters may be combined: a vacancy matches all of them. Names that are not listed, and empty values, are ignored.
    """
    return json_answer(search_answer(asked, clock.now()))


@vacancies_api.route("/<reference>", parameters=[REFERENCE])
@vacancies_api.response(200, {"$ref": "#/components/schemas/Vacancy"}, headers=TAG, description="The vacancy.")
@vacancies_api.alt_response(304, response=RESPONSES[304])
@vacancies_api.alt_response(404, response=RESPONSES[404])
@vacancies_api.doc(operationId="showVacancy")
def show_vacancy(reference: str) -> Response:
    """One vacancy, open or not.

    Whatever was once public is found; status says what became of it.
    """
    instant = clock.now()
    try:
        return json_answer(as_json(record_of(find_public(reference, instant), instant)))
    except NotPublic:
        abort(404)

"""Inspections for programs."""

from flask_smorest import Blueprint
from werkzeug.wrappers import Response

from recruitment import clock
from recruitment.employers.profile import all_employers
from recruitment.inspection.data import FINDING, INSPECTION, JUDGEMENT, inspections_data
from recruitment.web.api_description import RESPONSES, TAG, list_of, register_schema
from recruitment.web.json_answers import json_answer

inspection_api = Blueprint("inspection_api", __name__, description="What Ofsted judged and found, over the years")
register_schema(inspection_api, "Judgement", JUDGEMENT)
register_schema(inspection_api, "Finding", FINDING)
register_schema(inspection_api, "Inspection", INSPECTION)


@inspection_api.route("")
@inspection_api.response(200, list_of("Inspection"), headers=TAG, description="All of them, newest first.")
@inspection_api.alt_response(304, response=RESPONSES[304])
@inspection_api.doc(operationId="listInspections")
def list_inspections() -> Response:
    """Inspections with judgements and findings.

    A grade belongs to its area, framework and dates: please show them together, with the report.
    """
    return json_answer({"items": inspections_data(all_employers(), clock.today())})

"""The offer to staff for programs."""

from flask_smorest import Blueprint
from werkzeug.wrappers import Response

from recruitment.benefits.data import BENEFIT, benefits_data
from recruitment.employers.profile import all_employers
from recruitment.web.api_description import RESPONSES, TAG, list_of, register_schema
from recruitment.web.json_answers import json_answer

benefits_api = Blueprint("benefits_api", __name__, description="What an employer offers its staff")
register_schema(benefits_api, "Benefit", BENEFIT)


@benefits_api.route("")
@benefits_api.response(200, list_of("Benefit"), headers=TAG, description="All of it, in the order of its page.")
@benefits_api.alt_response(304, response=RESPONSES[304])
@benefits_api.doc(operationId="listBenefits")
def list_benefits() -> Response:
    """The offer to staff.

    Each part names its source and when it was checked.
    """
    return json_answer({"items": benefits_data(all_employers())})

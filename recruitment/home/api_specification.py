"""The description of the whole programming interface as of now: OpenAPI 3.1 with today's values and examples."""

from copy import deepcopy
from datetime import datetime
from typing import Any

from recruitment.benefits.data import benefits_data
from recruitment.clock import to_london
from recruitment.config import settings
from recruitment.employers.profile import all_employers
from recruitment.extensions import public_api
from recruitment.inspection.data import inspections_data
from recruitment.vacancies.example_record import example_page, shown_record
from recruitment.vacancies.search import current_choices
from recruitment.vacancies.search_arguments import described

VACANCIES, VACANCY = "/api/v1/vacancies", "/api/v1/vacancies/{reference}"
INSPECTIONS, BENEFITS = "/api/v1/inspections", "/api/v1/benefits"


def specification(instant: datetime) -> dict[str, Any]:
    """The routes describe themselves; the values of filters and what is shown as examples are read from the site."""
    told: dict[str, Any] = deepcopy(public_api.spec.to_dict())
    told["servers"] = [{"url": settings().site_url}]
    choices = current_choices()
    search = told["paths"][VACANCIES]["get"]
    search["parameters"] = described(search["parameters"], choices)
    employers = all_employers()
    _show(told, VACANCIES, example_page(choices))
    record = shown_record(instant)
    told["paths"][VACANCY]["parameters"][0]["example"] = record["reference"]
    _show(told, VACANCY, record)
    _show(told, INSPECTIONS, {"items": inspections_data(employers, to_london(instant).date())[:1]})
    _show(told, BENEFITS, {"items": benefits_data(employers)[:2]})
    return told


def _show(told: dict[str, Any], path: str, example: dict[str, Any]) -> None:
    told["paths"][path]["get"]["responses"]["200"]["content"]["application/json"]["example"] = example

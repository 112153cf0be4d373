"""What a program is told of a search: one page of records, and the counts beside every choice."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from recruitment.database import db
from recruitment.vacancies.filters import SalaryFromFilter
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.published import whole
from recruitment.vacancies.record import as_json, record_of
from recruitment.vacancies.search import search_for
from recruitment.web.pagination import read_page


def search_answer(asked: Mapping[str, str | list[str]], instant: datetime) -> dict[str, Any]:
    """For allowed values of known parameters. A page past the end has no items, where people see the first page."""
    parameters = {name: [value] if isinstance(value, str) else value for name, value in asked.items()}
    results = search_for(parameters, instant)
    page = read_page(parameters.get("page", ["1"])[0])
    return {
        "total": results.total,
        "page": page,
        "pages": results.pages,
        "items": records(results.places, instant) if page == results.page else [],
        "facets": {name: counts for name, counts in results.facets.items() if name != SalaryFromFilter.parameter},
        "salary_bands": {str(pounds): count for pounds, count in results.salary_bands.items()},
    }


def records(ids: Iterable[int], instant: datetime) -> list[dict[str, Any]]:
    """In the order of the ids; a vacancy that ended or was deleted this moment is left out."""
    wanted = list(ids)
    found = {one.id: record_of(one, instant) for one in db.session.scalars(whole().where(Vacancy.id.in_(wanted)))}
    return [as_json(found[one]) for one in wanted if one in found and found[one].status == "open"]

"""Which vacancies a feed holds: those that the page of jobs finds by the same parameters, newest first."""

from collections.abc import Sequence
from datetime import datetime

from recruitment.database import db
from recruitment.vacancies.criteria import NEWEST, Criteria, Parameters
from recruitment.vacancies.filters import FILTERS
from recruitment.vacancies.lifecycle import is_open_at
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.published import whole
from recruitment.vacancies.search import current_choices, find_ids

#: What a feed reader gets; job boards get all.
MOST = 100


def read_criteria(parameters: Parameters) -> Criteria:
    """Words and filters of raw parameters; what is unknown is ignored, as on pages."""
    return Criteria.read(parameters, current_choices()).in_order(NEWEST)


def words_of_filters(criteria: Criteria) -> str:
    """What was searched for, as people say it: “safeguarding”, Part time, Hybrid. Empty for all jobs."""
    choices = current_choices()
    labels = [
        one.label(value, choices[one.parameter])
        for one in FILTERS
        for value in one.parse(criteria.values(one.parameter), choices[one.parameter])  # one may be gone by now
    ]
    return ", ".join([f"“{criteria.q}”", *labels] if criteria.q else labels)


def newest_matching(criteria: Criteria, instant: datetime) -> list[Vacancy]:
    """The newest hundred, with all that a record of them holds."""
    return load(find_ids(criteria, instant)[:MOST], instant)


def load(ids: Sequence[int], instant: datetime) -> list[Vacancy]:
    """The vacancies of these ids in their order; one that has gone or was withdrawn since they were found is not."""
    found = db.session.scalars(whole().where(Vacancy.id.in_(ids), is_open_at(Vacancy, instant)))
    by_id = {vacancy.id: vacancy for vacancy in found}
    return [by_id[one] for one in ids if one in by_id]

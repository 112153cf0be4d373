"""The door to jobs, and the vacancy that an address names."""

from flask import Blueprint, abort

from recruitment import clock
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.published import NotPublic, find_public

vacancies = Blueprint("vacancies", __name__)


def public_or_404(reference: str) -> Vacancy:
    """A vacancy that is or was public."""
    try:
        return find_public(reference, clock.now())
    except NotPublic:
        abort(404)

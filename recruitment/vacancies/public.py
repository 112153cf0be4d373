"""Jobs: the list with its filters, and each vacancy."""

from flask import Blueprint

vacancies = Blueprint("vacancies", __name__)


@vacancies.get("")
def list_jobs() -> str:
    """Being built."""
    return "list_jobs"

"""Judgements with evidence, over the years."""

from flask import Blueprint, render_template

from recruitment.employers.profile import all_employers
from recruitment.inspection.models import GRADES
from recruitment.inspection.overview import overview_of
from recruitment.web.conditional import for_caches

inspection = Blueprint("inspection", __name__)


@inspection.get("")
@for_caches
def show() -> str:
    """Every judgement of every employer's record."""
    overviews = [overview_of(employer) for employer in all_employers()]
    told = [overview for overview in overviews if overview.inspections or overview.earlier]
    return render_template("inspection/show.html", overviews=told, scale=GRADES)

"""Several jobs side by side."""

from flask import render_template, request

from recruitment import clock
from recruitment.vacancies.comparison import compare
from recruitment.vacancies.public.door import vacancies
from recruitment.web.conditional import for_caches


@vacancies.get("/compare")
@for_caches
def compare_jobs() -> str:
    """The first known references of the address; with fewer than two of them, a page that helps to choose."""
    page = compare(request.args.getlist("ref"), clock.now())
    return render_template(f"vacancies/{'compare_jobs' if page.is_whole else 'choose_jobs'}.html", page=page)

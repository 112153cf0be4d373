"""The list of jobs with its filters, and each vacancy."""

from flask import redirect, render_template, request
from werkzeug.wrappers import Response

from recruitment import clock
from recruitment.vacancies.addresses import page_of
from recruitment.vacancies.list_shell import draw_list
from recruitment.vacancies.listing import list_page
from recruitment.vacancies.presentation import present
from recruitment.vacancies.public.door import public_or_404, vacancies
from recruitment.vacancies.sharing import sharing_of
from recruitment.vacancies.similar import similar_cards
from recruitment.vacancies.why_here import why_here
from recruitment.web.conditional import for_caches


@vacancies.get("")
@for_caches
def list_jobs() -> bytes:
    """The open jobs that match, with filters and counts."""
    return draw_list(list_page(request.args.to_dict(flat=False), clock.now()))


@vacancies.get("/<reference>")
def find_vacancy(reference: str) -> Response:
    """A reference alone leads to the vacancy's page."""
    return redirect(page_of(public_or_404(reference)), 301)


@vacancies.get("/<reference>/<slug>")
@for_caches
def show_vacancy(reference: str, slug: str) -> str | Response:
    """A vacancy that is or was public; any other spelling of its address leads to the one it has."""
    vacancy, instant = public_or_404(reference), clock.now()
    address = page_of(vacancy)
    if request.path != address:
        return redirect(address, 301)
    return render_template(
        "vacancies/show_vacancy.html",
        page=present(vacancy, instant),
        why=why_here(vacancy, instant),
        sharing=sharing_of(vacancy, instant),
        similar=similar_cards(vacancy, instant),
    )

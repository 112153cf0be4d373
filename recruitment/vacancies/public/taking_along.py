"""What one takes along of a vacancy: its dates, a page for paper, and the picture that goes with a link."""

from flask import render_template
from werkzeug.wrappers import Response

from recruitment import clock
from recruitment.employers.posters import png_of
from recruitment.vacancies.calendar import dates_of
from recruitment.vacancies.posters import poster_of
from recruitment.vacancies.presentation import present
from recruitment.vacancies.public.door import public_or_404, vacancies
from recruitment.vacancies.sharing import sheet_of
from recruitment.web.conditional import conditional, for_a_year, for_caches


@vacancies.get("/<reference>/calendar.ics")
def show_calendar(reference: str) -> Response:
    """The dates of a vacancy that is or was public, for a person's own calendar."""
    vacancy = public_or_404(reference)
    response = Response(dates_of(vacancy, clock.now()), mimetype="text/calendar")
    response.headers["Content-Disposition"] = f'inline; filename="{vacancy.reference}.ics"'
    return conditional(response)


@vacancies.get("/<reference>/print")
@for_caches
def print_vacancy(reference: str) -> str:
    """All of a vacancy that counts, with a code that leads back to its page."""
    vacancy, instant = public_or_404(reference), clock.now()
    return render_template(
        "vacancies/print_vacancy.html", page=present(vacancy, instant), sheet=sheet_of(vacancy, instant)
    )


@vacancies.get("/<reference>/poster-<fingerprint>.png")
def show_poster(reference: str, fingerprint: str) -> Response:
    """Title, pay and closing time; an older address, which a network may hold, shows the newest."""
    poster = poster_of(public_or_404(reference), clock.now())
    return for_a_year(png_of(poster), "image/png", is_newest=fingerprint == poster.fingerprint)

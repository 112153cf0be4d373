"""The poster of a vacancy, and what its page tells social networks."""

from datetime import datetime

from flask import url_for

from recruitment.config import settings
from recruitment.employers.posters import Poster, make_poster
from recruitment.vacancies.addresses import page_of
from recruitment.vacancies.closing import closing_in_words
from recruitment.vacancies.lifecycle import is_open_at
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.pay_words import pay_in_full
from recruitment.web.social_tags import SocialTags

EXAMPLE = "Example, not a real post"
ENDED = "This job is no longer open"


def poster_of(vacancy: Vacancy, instant: datetime) -> Poster:
    """Title, pay and closing time, for a vacancy that is or was public."""
    pay = pay_in_full(vacancy) or "Pay not stated"
    employer = vacancy.employer
    return make_poster(vacancy.title, pay, _line(vacancy, instant), employer.name, employer.brand_colour)


def tags_of(vacancy: Vacancy, instant: datetime) -> SocialTags:
    """For the head of its page."""
    poster, line = poster_of(vacancy, instant), _line(vacancy, instant)
    image = url_for("vacancies.show_poster", reference=vacancy.reference, fingerprint=poster.fingerprint)
    return SocialTags(
        title=f"{vacancy.title} at {vacancy.employer.name}",
        description=". ".join(filter(None, [pay_in_full(vacancy), line])) + f". {vacancy.summary or ''}".rstrip(),
        url=settings().site_url + page_of(vacancy),
        image_url=settings().site_url + image,
        image_words=poster.in_words,
    )


def _line(vacancy: Vacancy, instant: datetime) -> str:
    if vacancy.is_example:
        return EXAMPLE
    if not is_open_at(vacancy, instant) or vacancy.closes_at is None:
        return ENDED
    return f"Closes {closing_in_words(vacancy.closes_at)}"

"""The vacancy that somebody registers for, as the form tells of it."""

from dataclasses import dataclass

from recruitment import clock
from recruitment.vacancies.closing import closing_in_words
from recruitment.vacancies.lifecycle import state_at
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.presentation import ENDED_TITLES
from recruitment.vacancies.published import find_public, for_interest


@dataclass(frozen=True)
class Job:
    """A vacancy that is or was public. The texts about its end are empty while it is open."""

    vacancy: Vacancy
    is_open: bool
    closes: str
    ended_title: str


def find_job(reference: str) -> Job:
    """By its reference in any case, as it is now. Raises NotPublic."""
    instant = clock.now()
    vacancy = find_public(reference, instant, for_interest())
    state = state_at(vacancy, instant)
    closes = closing_in_words(vacancy.closes_at) if vacancy.closes_at else ""
    return Job(vacancy, state == "open", closes, ENDED_TITLES.get(state, ""))

"""What somebody searches for, in words."""

from dataclasses import dataclass

from recruitment.vacancies.criteria import Criteria
from recruitment.vacancies.filters import ON_PAGE
from recruitment.vacancies.search import current_choices

ALL_JOBS = "All jobs"
#: Stands for what strangers may have typed, in mail to an address that nobody has confirmed.
UNSAID = "the words you typed"


@dataclass(frozen=True)
class Told:
    """One question of a search and its answer, as key_facts takes them."""

    label: str
    value: str
    note: str = ""


def told_of(criteria: Criteria) -> list[Told]:
    """Words and filters in use, in the order of the page; empty for all jobs."""
    choices = current_choices()
    words = [Told("Words", f"“{criteria.q}”")] if criteria.q else []
    answers = [Told(one.legend, one.told(criteria.values(one.parameter), choices[one.parameter])) for one in ON_PAGE]
    return [*words, *(one for one in answers if one.value)]


def sentence_of(criteria: Criteria, *, says_words: bool = True) -> str:
    """“safeguarding”, Part time or Job share, From £35,000; All jobs. The words themselves may be left unsaid."""
    said = [one.value for one in told_of(criteria)]
    if criteria.q and not says_words:
        said[0] = UNSAID
    return ", ".join(said) or ALL_JOBS

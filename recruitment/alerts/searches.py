"""The search of an alert: taken from the page of jobs, kept as its query, and read again when it is matched."""

from datetime import datetime, timedelta
from hashlib import sha256
from urllib.parse import parse_qs

from recruitment.vacancies.criteria import Criteria, Parameters
from recruitment.vacancies.filters import FILTERS
from recruitment.vacancies.list_addresses import encoded
from recruitment.vacancies.opened import opened_between, real_and_open
from recruitment.vacancies.search import current_choices, match_among

#: What "in the last month" means.
MONTH = timedelta(days=30)


def search_of(parameters: Parameters) -> Criteria:
    """Words and filters of raw parameters, without order and page; whatever is unknown is ignored."""
    return _plain(Criteria.read(parameters, current_choices()))


def text_of(criteria: Criteria) -> str:
    """As it is kept: equal searches have equal texts."""
    return encoded(criteria.parameters())


def hash_of(text: str) -> str:
    """Stands for the text where a database compares."""
    return sha256(text.encode()).hexdigest()


def read_text(text: str) -> Criteria:
    """The search again. A value that has gone from its list stays and matches nothing: without it all would match."""
    kept = parse_qs(text)
    chosen = ((one.parameter, tuple(kept.get(one.parameter, ()))) for one in FILTERS)
    return _plain(Criteria(" ".join(kept.get("q", ())), tuple(pair for pair in chosen if pair[1])))


def count_lately(criteria: Criteria, instant: datetime) -> int:
    """How many vacancies that opened in the last month match, closed ones too: what an alert would have told of."""
    return len(match_among([criteria], opened_between(instant - MONTH, instant))[criteria])


def count_real(criteria: Criteria, instant: datetime) -> int:
    """How many vacancies that match are open, whenever they opened; no alert tells of examples."""
    return len(match_among([criteria], real_and_open(instant))[criteria])


def _plain(criteria: Criteria) -> Criteria:
    return Criteria(criteria.q, criteria.chosen, criteria.default_sort)

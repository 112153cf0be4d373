"""The search: criteria in, one page of results with the counts of every choice out, from the catalogue."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property

from pyroaring import BitMap

from recruitment.database import db
from recruitment.freshness.counter import Version
from recruitment.vacancies.catalogue.current import Current, current
from recruitment.vacancies.catalogue.rows import micros
from recruitment.vacancies.criteria import Criteria, Parameters
from recruitment.vacancies.filters import Choices, SalaryFromFilter
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.published import for_cards
from recruitment.web.pagination import count_pages

PER_PAGE = 20


#: The site's version, and the microsecond at which the next vacancy opens or closes without any change of it.
AsOf = tuple[Version | None, int | None]


@dataclass(frozen=True)
class Results:
    """One page of vacancies, and the counts."""

    #: As asked for, but with the page that is shown: a page past the end is page 1.
    criteria: Criteria
    #: Parameter → value → label, as they were when this was found.
    choices: Choices
    total: int
    pages: int
    #: Vacancies of the page, in order: id → the catalogue's sequence at which it was read.
    places: Mapping[int, int]
    #: Parameter → value → count. A count ignores its own filter's selection and obeys all others.
    facets: Mapping[str, Mapping[str, int]]
    #: Word as typed → the word that was meant.
    corrected: Mapping[str, str]
    as_of: AsOf

    @property
    def epoch(self) -> str:
        """Under which sequences count."""
        version, _ = self.as_of
        return version.epoch if version else ""

    @property
    def page(self) -> int:
        return self.criteria.page

    @cached_property
    def vacancies(self) -> list[Vacancy]:
        """The page's vacancies for cards; one that was deleted this moment is left out."""
        found = {one.id: one for one in db.session.scalars(for_cards().where(Vacancy.id.in_(self.places)))}
        return [found[one] for one in self.places if one in found]

    @property
    def salary_bands(self) -> dict[int, int]:
        """Pounds → how many vacancies' pay reaches them."""
        steps = self.facets[SalaryFromFilter.parameter].items()
        return {int(value): count for value, count in steps if value.isdigit()}

    @property
    def unstated_pay(self) -> int:
        """How many vacancies state no pay at all, so that a choice of salary leaves them out."""
        return self.facets[SalaryFromFilter.parameter][SalaryFromFilter.UNSTATED]

    @property
    def unreckoned_pay(self) -> int:
        """How many state pay that gives no figure for a year, because their employer has no full-time week."""
        return self.facets[SalaryFromFilter.parameter][SalaryFromFilter.UNRECKONED]


def current_choices() -> Choices:
    """Every filter's allowed values as of now."""
    with current() as held:
        return held.choices


def search(criteria: Criteria, instant: datetime) -> Results:
    """The vacancies open at the instant that match."""
    with current() as held:
        return _search(held, criteria, instant)


def search_for(parameters: Parameters, instant: datetime) -> Results:
    """The same for raw parameters, whatever is unknown in them ignored."""
    with current() as held:
        return _search(held, Criteria.read(parameters, held.choices), instant)


def count_matches(criteria: Criteria, instant: datetime) -> int:
    """How many open vacancies match."""
    with current() as held:
        return held.catalogue.matching(criteria, micros(instant)).total


def find_ids(criteria: Criteria, instant: datetime) -> list[int]:
    """Ids of all open vacancies that match, in the order of the criteria."""
    with current() as held:
        hits = held.catalogue.matching(criteria, micros(instant))
        return list(held.catalogue.in_order(hits, criteria.sort))


def match_among(searches: Iterable[Criteria], ids: Iterable[int]) -> dict[Criteria, BitMap]:
    """Each search with those of these approved vacancies that match it, open or not."""
    among = BitMap(ids)
    with current() as held:
        return {one: held.catalogue.matching_among(one, among) for one in searches}


def _search(held: Current, criteria: Criteria, instant: datetime) -> Results:
    catalogue = held.catalogue
    hits = catalogue.search(criteria, micros(instant), held.choices)
    pages = count_pages(hits.total, PER_PAGE)
    if criteria.page > pages:
        criteria = replace(criteria, page=1)
    ids = catalogue.slice(hits, criteria.sort, (criteria.page - 1) * PER_PAGE, PER_PAGE)
    places = {one: catalogue.entries[one].sequence for one in ids}
    as_of = (held.version, catalogue.next_change(micros(instant)))
    return Results(criteria, held.choices, hits.total, pages, places, hits.facets, hits.corrected, as_of)

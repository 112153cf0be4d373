"""What somebody searches for: read from parameters that anybody may have typed, and written back in canonical form."""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from recruitment.vacancies.filters import FILTERS, Choices
from recruitment.vacancies.words import split_words
from recruitment.web.pagination import read_page

LONGEST_KEYWORD = 200
NEWEST, CLOSING, SALARY, RELEVANCE = "newest", "closing", "salary", "relevance"
SORTS = (NEWEST, CLOSING, SALARY, RELEVANCE)

Parameters = Mapping[str, Sequence[str]]


@dataclass(frozen=True)
class Criteria:
    """Keyword, chosen values, order and page. Equal criteria find the same."""

    q: str = ""
    #: (parameter, values) of each filter in use, in the order of FILTERS.
    chosen: tuple[tuple[str, tuple[str, ...]], ...] = ()
    sort: str = NEWEST
    page: int = 1

    @classmethod
    def read(cls, parameters: Parameters, choices: Choices) -> "Criteria":
        """From raw parameters, several values each; whatever is unknown or makes no sense is ignored."""
        q = clean_keyword(_first(parameters, "q"))
        chosen = (
            (one.parameter, one.parse(parameters.get(one.parameter, ()), choices[one.parameter])) for one in FILTERS
        )
        return cls(
            q=q,
            chosen=tuple((parameter, values) for parameter, values in chosen if values),
            sort=_read_sort(_first(parameters, "sort"), q),
            page=read_page(_first(parameters, "page")),
        )

    @property
    def words(self) -> list[str]:
        """The keyword as the search sees it."""
        return split_words(self.q)

    @property
    def default_sort(self) -> str:
        """The order when none is asked for."""
        return RELEVANCE if self.q else NEWEST

    def values(self, parameter: str) -> tuple[str, ...]:
        """The chosen values of a filter."""
        return dict(self.chosen).get(parameter, ())

    def parameters(self) -> dict[str, list[str]]:
        """The canonical parameters that read as these criteria; defaults are left out."""
        found = {"q": [self.q]} if self.q else {}
        found |= {parameter: list(values) for parameter, values in self.chosen}
        if self.sort != self.default_sort:
            found["sort"] = [self.sort]
        if self.page > 1:
            found["page"] = [str(self.page)]
        return found

    def with_values(self, parameter: str, values: Sequence[str]) -> "Criteria":
        """The first page of the same search with exactly these values of one filter."""
        given = dict(self.chosen) | {parameter: tuple(values)}
        chosen = ((one.parameter, given.get(one.parameter, ())) for one in FILTERS)
        return replace(self, chosen=tuple(pair for pair in chosen if pair[1]), page=1)

    def without_keyword(self) -> "Criteria":
        """The first page of the same search for any words."""
        return self.with_keyword("")

    def with_keyword(self, q: str) -> "Criteria":
        """The first page of the same search for other words."""
        sort = self.sort if q or self.sort != RELEVANCE else NEWEST
        return replace(self, q=q, sort=sort, page=1)

    def in_order(self, sort: str) -> "Criteria":
        """The first page of the same search in another order."""
        return replace(self, sort=sort, page=1)

    def on_page(self, page: int) -> "Criteria":
        """Another page of the same search."""
        return replace(self, page=page)


def clean_keyword(raw: str) -> str:
    """At most 200 characters on one line, without what can't be seen: controls, direction marks, lone surrogates."""
    kept = (" " if character.isspace() else character for character in raw[: 2 * LONGEST_KEYWORD])
    seen = "".join(one for one in kept if unicodedata.category(one) not in ("Cc", "Cf", "Cs"))
    return " ".join(seen.split())[:LONGEST_KEYWORD].strip()


def _first(parameters: Parameters, name: str) -> str:
    values = parameters.get(name) or ("",)
    return values[0]


def _read_sort(raw: str, q: str) -> str:
    default = RELEVANCE if q else NEWEST
    is_known = raw in SORTS and (q or raw != RELEVANCE)
    return raw if is_known else default

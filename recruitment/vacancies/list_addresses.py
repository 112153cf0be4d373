"""Addresses of a search on the site: canonical, and quick to make, since a list of jobs has twenty of them."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from urllib.parse import urlencode

from recruitment.config import settings
from recruitment.vacancies.criteria import Criteria
from recruitment.web.paths import path_of

#: What stands for itself in a query, as everywhere else on the site.
_PLAIN = "!$'()*,/:;?@"
#: How results are looked at, not what they are.
_VIEW = ("sort", "page")


def list_address(criteria: Criteria) -> str:
    """The list of jobs for these criteria, from the root of the site."""
    return search_address("vacancies.list_jobs", criteria)


def search_address(endpoint: str, criteria: Criteria) -> str:
    """A door that takes the search's parameters, for these criteria."""
    return joined(path_of(endpoint), encoded(criteria.parameters()))


def joined(path: str, *queries: str) -> str:
    """The path with whichever of the encoded queries are not empty."""
    query = "&".join(filter(None, queries))
    return f"{path}?{query}" if query else path


def encoded(parameters: Mapping[str, Sequence[str]]) -> str:
    """Parameters with several values each, as a query."""
    return "&".join([_pair(name, value) for name, values in parameters.items() for value in values])


@lru_cache(4096)
def _pair(name: str, value: str) -> str:
    return urlencode({name: value}, safe=_PLAIN)


class ListAddresses:
    """One search's addresses that differ in order or page alone."""

    def __init__(self, criteria: Criteria) -> None:
        self.path = path_of("vacancies.list_jobs")
        self.criteria = criteria
        self.search = encoded({name: values for name, values in criteria.parameters().items() if name not in _VIEW})

    def of_page(self, page: int) -> str:
        """Another page in the same order."""
        return joined(self.path, self.search, self._sort(self.criteria.sort), f"page={page}" if page > 1 else "")

    def in_order(self, sort: str) -> str:
        """The first page in another order."""
        return joined(self.path, self.search, self._sort(sort))

    @property
    def canonical(self) -> str:
        """The absolute address of this page in the usual order."""
        page = self.criteria.page
        return settings().site_url + joined(self.path, self.search, f"page={page}" if page > 1 else "")

    @property
    def alert(self) -> str:
        """Where one asks for new vacancies of this search by e-mail."""
        return joined(path_of("alerts.new"), self.search)

    def _sort(self, sort: str) -> str:
        return f"sort={sort}" if sort != self.criteria.default_sort else ""

"""Where the feeds of a search are, and the page that shows the same."""

from dataclasses import dataclass

from recruitment.config import settings
from recruitment.vacancies.criteria import Criteria
from recruitment.vacancies.list_addresses import joined, search_address
from recruitment.web.paths import path_of


@dataclass(frozen=True)
class FeedLink:
    """A feed as a page's head announces it."""

    title: str
    mimetype: str
    url: str


def feed_links(search: str) -> list[FeedLink]:
    """The feeds that hold what a search finds: its encoded query, without page and order."""
    site = settings().site_url
    atom, plain = (site + joined(path_of(endpoint), search) for endpoint in ("feeds.show_atom", "feeds.show_json"))
    return [
        FeedLink("These jobs as an Atom feed", "application/atom+xml", atom),
        FeedLink("These jobs as a JSON feed", "application/feed+json", plain),
    ]


def address_of(endpoint: str, criteria: Criteria) -> str:
    """The absolute address of the search on this door: words and filters in canonical form, no page and no order."""
    plain = Criteria(criteria.q, criteria.chosen, criteria.default_sort)
    return settings().site_url + search_address(endpoint, plain)

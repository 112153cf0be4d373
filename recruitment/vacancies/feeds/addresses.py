"""Where the feeds of a search are, and the page that shows the same."""

from dataclasses import dataclass

from recruitment.config import settings
from recruitment.vacancies.criteria import Criteria
from recruitment.vacancies.list_addresses import search_address


@dataclass(frozen=True)
class FeedLink:
    """A feed as a page's head announces it."""

    title: str
    mimetype: str
    url: str


def feed_links(criteria: Criteria) -> list[FeedLink]:
    """The feeds that hold what this search finds, whatever its page and order."""
    return [
        FeedLink("These jobs as an Atom feed", "application/atom+xml", address_of("feeds.show_atom", criteria)),
        FeedLink("These jobs as a JSON feed", "application/feed+json", address_of("feeds.show_json", criteria)),
    ]


def address_of(endpoint: str, criteria: Criteria) -> str:
    """The absolute address of the search on this door: words and filters in canonical form, no page and no order."""
    plain = Criteria(criteria.q, criteria.chosen, criteria.default_sort)
    return settings().site_url + search_address(endpoint, plain)

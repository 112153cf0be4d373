"""Ways from page to page."""

from recruitment.web.navigation import Link
from recruitment.web.pagination import Pager, make_pager

#: A link of an example leads to the example's own place.
NOWHERE = "#part-"
CRUMBS = [{"label": "Jobs", "url": f"{NOWHERE}breadcrumbs"}, {"label": "An example", "url": f"{NOWHERE}breadcrumbs"}]
TABS = [
    {"label": "Open", "url": f"{NOWHERE}tabs", "count": 12, "is_current": True},
    {"label": "Drafts", "url": f"{NOWHERE}tabs", "count": 0, "is_current": False},
    {"label": "Without a count", "url": f"{NOWHERE}tabs", "count": None, "is_current": False},
]
CHIPS = [Link("Part time", f"{NOWHERE}chip"), Link("From £40,000", f"{NOWHERE}chip")]
STEPS = [
    {"title": "You register interest", "text": "It takes a few minutes.", "when": "Today"},
    {"title": "We read it", "text": "Somebody of HR reads every registration.", "when": "Within five working days"},
    {"title": "A step without a time", "text": "Where nobody can say when.", "when": ""},
]
CAREER = [
    {"label": "Newly qualified", "url": f"{NOWHERE}career_line", "count": 6},
    {"label": "Social worker", "url": f"{NOWHERE}career_line", "count": 1},
    {"label": "Team manager", "url": f"{NOWHERE}career_line", "count": 0},
]


def pagers() -> dict[str, Pager]:
    """Pages of a list, by where one is."""
    asked = {"First page": (1, 9), "In the middle": (5, 9), "Last page": (3, 3)}
    return {words: make_pager(page, pages, lambda _: f"{NOWHERE}pagination") for words, (page, pages) in asked.items()}

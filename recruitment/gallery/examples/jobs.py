"""Jobs that nobody offers."""

from dataclasses import replace

from recruitment.gallery.examples.ways import CHIPS, NOWHERE
from recruitment.vacancies.cards import Card
from recruitment.vacancies.comparison import Choice, Column, Comparison
from recruitment.vacancies.comparison_rows import Cell, Row
from recruitment.vacancies.facts import NOT_STATED, Fact
from recruitment.vacancies.listing import ListPage
from recruitment.vacancies.sharing import Sharing
from recruitment.web.navigation import Link
from recruitment.web.pagination import make_pager
from recruitment.web.social_tags import SocialTags

SUMMARY = "One line says what the work is. It comes from the advert and never grows into a paragraph."
LONG = "Senior practitioner for children with disabilities and their families, early help and assessment"


def _card(title: str, part: str = "job_card", **changes: object) -> Card:
    told: dict[str, object] = {
        "reference": "EXAMPLE-1",
        "title": title,
        "url": f"{NOWHERE}{part}",
        "pay": "£46,000 to £49,500 a year",
        "pay_note": "You would get £27,600 to £29,700 for 21 hours",
        "summary": SUMMARY,
        "tags": [],
        "terms": ["Fixed term, 12 months", "Part time, 21 hours", "Hybrid"],
        "closes": "Closes 11:59pm, Sunday 13 December",
        "closes_soon": False,
        "employer_name": "",
        "is_example": False,
    }
    return Card(**(told | changes))  # type: ignore[arg-type]


CARDS = {
    "Usual": _card("An example of a job"),
    "Closes soon, an example of the starter content": _card(
        "A job that closes soon", closes="Closes Thursday, in 3 days", closes_soon=True, is_example=True
    ),
    "Of several employers, no pay stated, no end": _card(
        "A job without pay", pay="", pay_note="", closes="", employer_name="Example Council", terms=["Permanent"]
    ),
    "A long title": _card(LONG, terms=["Permanent", "Full time", "On site", "Job share", "Term time"]),
}
FACTS = [
    Fact("Pay", "£46,000 to £49,500 a year", "Full-time pay, 35 hours a week"),
    Fact("What you would get", "£27,600 to £29,700 a year", "For 21 hours a week"),
    Fact("Closing", "11:59pm on Sunday 13 December 2026"),
    Fact("DBS check", NOT_STATED),
]
TOLD = [Fact("What draws you to the job?", "As they wrote it,\nline by line.")]
COLUMNS = [
    Column(
        "EX-1", "An example of a job", f"{NOWHERE}comparison_table", "", False, False, "#part-comparison_table", "#"
    ),
    Column("EX-2", LONG, f"{NOWHERE}comparison_table", "Closed", False, True, "", "#"),
]
COMPARISON = Comparison(
    columns=COLUMNS,
    rows=[
        Row("Pay", [Cell("£46,000 to £49,500", "a year"), Cell(NOT_STATED)]),
        Row("Hours", [Cell("Part time, 21 hours"), Cell("Full time, job share")]),
        Row("Place", [Cell("Hybrid"), Cell("On site")]),
    ],
    left_out=0,
    choices=[],
)
CHOICES = [
    Choice("EX-1", _card("An example of a job"), is_chosen=True),
    Choice("EX-2", _card("Another", is_example=True, pay="", employer_name="Example Council")),
]
TAGS = SocialTags(
    "An example",
    "What a link shows elsewhere.",
    "https://jobs.example.org/",
    "https://jobs.example.org/x.png",
    "A street",
)
SHARING = Sharing(
    title="An example of a job",
    address="https://jobs.example.org/jobs/EXAMPLE-1/an-example-of-a-job",
    mail_url="mailto:?subject=An%20example%20of%20a%20job",
    print_url=f"{NOWHERE}share_panel",
    compare_url=f"{NOWHERE}share_panel",
    tags=TAGS,
)
FILTER_GROUPS = {
    "Contract type": [
        ("contract_type", "checkbox", "permanent", "Permanent", False, False, "21"),
        ("contract_type", "checkbox", "fixed-term", "Fixed term", True, False, "8"),
        ("contract_type", "checkbox", "casual", "Nothing is like that now", False, True, "0"),
    ],
    "Full-time salary from": [
        ("salary_from", "radio", "", "Any", True, False, "29"),
        ("salary_from", "radio", "40000", "£40,000", False, False, "12"),
    ],
}


def _page(**changes: object) -> ListPage:
    told: dict[str, object] = {
        "heading": "9 jobs",
        "note": "matching an example",
        "page_words": "page 2",
        "q": "example",
        "sort": "",
        "cards": [],
        "groups": b"",
        "chips": CHIPS,
        "clear_url": "#main",
        "sorts": [Link("newest", "#main", True), Link("closing soon", "#main"), Link("salary", "#main")],
        "pager": make_pager(2, 3, lambda _: "#main"),
        "left_out": [Link("jobs that state no salary", "#main")],
        "offers": [Link("Part time", "#main")],
        "ways_out": [Link("Without “From £40,000”: 4 jobs", "#part-no_jobs")],
        "alert_url": "#main",
        "canonical_url": "https://jobs.example.org/jobs",
        "feeds": [],
        "as_of": (0, None),
    }
    return ListPage(**(told | changes))  # type: ignore[arg-type]


#: On a page of its own, where there are no other parts to lead to.
SEARCH = _page(chips=[replace(one, url="#main") for one in CHIPS], cards=[b"some"])
NOTHING = {
    "Too many filters": _page(offers=[]),
    "Words that no job has": _page(chips=CHIPS[:1], q="example", ways_out=[]),
    "No job at all": _page(chips=[], offers=[], ways_out=[]),
}
SEARCH_CARDS = [replace(card, url="#main") for card in CARDS.values()]

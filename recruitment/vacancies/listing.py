"""The page of jobs as a view model: heading, filters with counts, chips, order, pages, and ways out of no result."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from recruitment.vacancies.card_shelf import cards_of
from recruitment.vacancies.criteria import CLOSING, NEWEST, RELEVANCE, SALARY, Criteria, Parameters
from recruitment.vacancies.feeds.addresses import FeedLink, feed_links
from recruitment.vacancies.filter_groups import filter_groups
from recruitment.vacancies.filters import ON_PAGE, Choices, SalaryFromFilter, filter_of
from recruitment.vacancies.list_addresses import ListAddresses, encoded, joined, list_address
from recruitment.vacancies.offers import offers
from recruitment.vacancies.search import AsOf, Results, count_matches, search_for
from recruitment.web.navigation import Link
from recruitment.web.pagination import Pager, make_pager

SORT_WORDS = {RELEVANCE: "best match", NEWEST: "newest", CLOSING: "closing soon", SALARY: "salary"}


@dataclass(frozen=True)
class ListPage:
    """All that the page says."""

    heading: str
    note: str
    page_words: str
    q: str
    #: Hidden in the form, so that the order outlives a new choice; empty when it is the usual one.
    sort: str
    #: job_card components, and filter_group components, encoded.
    cards: list[bytes]
    groups: bytes
    chips: list[Link]
    clear_url: str
    sorts: list[Link]
    pager: Pager
    left_out: list[Link]
    #: Filters that the words look like.
    offers: list[Link]
    ways_out: list[Link]
    #: A job alert for this search.
    alert_url: str
    canonical_url: str
    feeds: list[FeedLink]
    #: The site that it was made from: its version, and the next instant at which a vacancy opens or closes.
    as_of: AsOf

    @property
    def subheading(self) -> str:
        """What was searched for and the page's number; empty for all jobs on one page."""
        return ", ".join(filter(None, [self.note, self.page_words]))

    @property
    def filters_chosen(self) -> int:
        """How many values are chosen, the words aside."""
        return len(self.chips) - bool(self.q)

    @property
    def title(self) -> str:
        """Begins with the heading, ends with the page's number."""
        found = " ".join(filter(None, [self.heading, self.note]))
        return ", ".join(filter(None, [found, self.page_words]))


def list_page(parameters: Parameters, instant: datetime) -> ListPage:
    """The page for raw parameters at the instant."""
    results = search_for(parameters, instant)
    criteria, choices = results.criteria, results.choices
    addresses = ListAddresses(criteria)
    return ListPage(
        heading=_jobs(results.total) if results.total else "No jobs found",
        note=_note(results),
        page_words=f"page {results.page} of {results.pages}" if results.pages > 1 else "",
        q=criteria.q,
        sort=criteria.sort if criteria.sort != criteria.default_sort else "",
        cards=cards_of(results, instant, names_employer=len(choices["employer"]) > 1),
        groups=filter_groups(ON_PAGE, results),
        chips=list(_chips(criteria, choices, addresses.path)),
        clear_url=addresses.path,
        sorts=[_sort_link(addresses, sort) for sort in SORT_WORDS if sort != RELEVANCE or criteria.q],
        pager=make_pager(results.page, results.pages, addresses.of_page),
        left_out=list(_left_out(results)),
        offers=offers(criteria, choices, instant),
        ways_out=[] if results.total else list(_ways_out(criteria, choices, instant)),
        alert_url=addresses.alert,
        canonical_url=addresses.canonical,
        feeds=feed_links(addresses.search),
        as_of=results.as_of,
    )


def _note(results: Results) -> str:
    """What was searched for, and the spelling that found it."""
    if not (q := results.criteria.q):
        return ""
    corrected = results.corrected if results.total else {}
    return ", ".join([f"matching “{q}”", *(_reading(q, *one) for one in corrected.items())])


def _reading(q: str, word: str, meant: str) -> str:
    """Names the word only where there are others, and keeps its capitals."""
    subject = f"“{word}” " if len(q.split()) > 1 else ""
    return f"{subject}read as “{meant.upper() if word.upper() in q else meant}”"


def _jobs(count: int) -> str:
    return f"{count:,} job{'' if count == 1 else 's'}"


def _chips(criteria: Criteria, choices: Choices, path: str) -> Iterator[Link]:
    """Each leads to the first page of the same list without the one thing it names."""
    if criteria.q:
        yield Link(f"“{criteria.q}”", list_address(criteria.without_keyword()))
    parameters = replace(criteria, page=1).parameters()
    for parameter, selected in criteria.chosen:
        for value in selected:
            others = [other for other in selected if other != value]
            address = joined(path, encoded(parameters | {parameter: others}))
            yield Link(filter_of(parameter).label(value, choices[parameter]), address)


def _sort_link(addresses: ListAddresses, sort: str) -> Link:
    return Link(SORT_WORDS[sort], addresses.in_order(sort), is_current=sort == addresses.criteria.sort)


def _left_out(results: Results) -> Iterator[Link]:
    """What a choice of salary leaves out because nothing is known: how many, and where they are."""
    parameter = SalaryFromFilter.parameter
    if not any(value.isdigit() for value in results.criteria.values(parameter)):
        return
    for value, count, words in (
        (SalaryFromFilter.UNSTATED, results.unstated_pay, "no pay"),
        (SalaryFromFilter.UNRECKONED, results.unreckoned_pay, "pay without a figure for a year"),
    ):
        if count:
            states = "states" if count == 1 else "state"
            link = list_address(results.criteria.with_values(parameter, [value]))
            yield Link(f"{_jobs(count)} {states} {words}", link)


def _ways_out(criteria: Criteria, choices: Choices, instant: datetime) -> Iterator[Link]:
    """What to drop, and how many jobs there are then; only ways that lead to any."""
    ways = [(f"Without “{criteria.q}”", criteria.without_keyword())] if criteria.q else []
    for parameter, values in criteria.chosen:
        words = " or ".join(filter_of(parameter).label(value, choices[parameter]) for value in values)
        ways.append((f"Without “{words}”", criteria.with_values(parameter, ())))
    if len(ways) > 1:
        ways.append(("Without any filter", Criteria()))
    for words, wider in ways:
        if count := count_matches(wider, instant):
            yield Link(f"{words}: {_jobs(count)}", list_address(wider))

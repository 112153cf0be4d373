"""The page of jobs as a view model: heading, filters with counts, chips, order, pages, and ways out of no result."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from flask import url_for

from recruitment.config import settings
from recruitment.vacancies.cards import Card, card
from recruitment.vacancies.criteria import CLOSING, NEWEST, RELEVANCE, SALARY, Criteria, Parameters
from recruitment.vacancies.feeds.addresses import FeedLink, feed_links
from recruitment.vacancies.filters import FILTERS, Choices, Filter, SalaryFromFilter
from recruitment.vacancies.search import Results, count_matches, search_for
from recruitment.web.navigation import Link
from recruitment.web.pagination import Pager, make_pager

SORT_WORDS = {RELEVANCE: "best match", NEWEST: "newest", CLOSING: "closing soon", SALARY: "salary"}


@dataclass(frozen=True)
class Choice:
    """One choice of a filter."""

    value: str
    label: str
    count: int
    is_selected: bool


@dataclass(frozen=True)
class Group:
    """One filter, as the filter_group component shows it."""

    name: str
    legend: str
    kind: str
    choices: list[Choice]


@dataclass(frozen=True)
class ListPage:
    """All that the page says."""

    heading: str
    note: str
    page_words: str
    q: str
    #: Hidden in the form, so that the order outlives a new choice; empty when it is the usual one.
    sort: str
    cards: list[Card]
    groups: list[Group]
    chips: list[Link]
    clear_url: str
    sorts: list[Link]
    pager: Pager
    left_out: list[Link]
    ways_out: list[Link]
    canonical_url: str
    feeds: list[FeedLink]

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
    return ListPage(
        heading=_jobs(results.total) if results.total else "No jobs found",
        note=f"matching “{criteria.q}”" if criteria.q else "",
        page_words=f"page {results.page} of {results.pages}" if results.pages > 1 else "",
        q=criteria.q,
        sort=criteria.sort if criteria.sort != criteria.default_sort else "",
        cards=[card(one, instant, names_employer=len(choices["employer"]) > 1) for one in results.vacancies],
        groups=[_group(one, results, choices) for one in FILTERS if len(choices[one.parameter]) > 1],
        chips=list(_chips(criteria, choices)),
        clear_url=_address(Criteria()),
        sorts=[_sort_link(criteria, sort) for sort in SORT_WORDS if sort != RELEVANCE or criteria.q],
        pager=make_pager(results.page, results.pages, lambda page: _address(criteria.on_page(page))),
        left_out=list(_left_out(results)),
        ways_out=[] if results.total else list(_ways_out(criteria, choices, instant)),
        canonical_url=settings().site_url + _address(Criteria(criteria.q, criteria.chosen, page=criteria.page)),
        feeds=feed_links(criteria),
    )


def _address(criteria: Criteria) -> str:
    query: dict[str, Any] = dict(criteria.parameters())
    return url_for("vacancies.list_jobs", **query)


def _jobs(count: int) -> str:
    return f"{count:,} job{'' if count == 1 else 's'}"


def _group(one: Filter, results: Results, choices: Choices) -> Group:
    allowed, selected = choices[one.parameter], results.criteria.values(one.parameter)
    counts = results.facets[one.parameter]
    shown = one.offered(allowed, selected)
    return Group(
        name=one.parameter,
        legend=one.legend,
        kind="radios" if one.is_single else "checkboxes",
        choices=[
            Choice(value, one.label(value, allowed), counts[value], value in (selected or ("",))) for value in shown
        ],
    )


def _chips(criteria: Criteria, choices: Choices) -> Iterator[Link]:
    """Each leads to the same list without the one thing it names."""
    if criteria.q:
        yield Link(f"“{criteria.q}”", _address(criteria.without_keyword()))
    for one in FILTERS:
        selected = criteria.values(one.parameter)
        for value in selected:
            others = [other for other in selected if other != value]
            yield Link(
                one.label(value, choices[one.parameter]), _address(criteria.with_values(one.parameter, others))
            )


def _sort_link(criteria: Criteria, sort: str) -> Link:
    return Link(SORT_WORDS[sort], _address(criteria.in_order(sort)), is_current=sort == criteria.sort)


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
            link = _address(results.criteria.with_values(parameter, [value]))
            yield Link(f"{_jobs(count)} {states} {words}", link)


def _ways_out(criteria: Criteria, choices: Choices, instant: datetime) -> Iterator[Link]:
    """What to drop, and how many jobs there are then; only ways that lead to any."""
    ways = [(f"Without “{criteria.q}”", criteria.without_keyword())] if criteria.q else []
    for parameter, values in criteria.chosen:
        one = next(one for one in FILTERS if one.parameter == parameter)
        words = " or ".join(one.label(value, choices[parameter]) for value in values)
        ways.append((f"Without “{words}”", criteria.with_values(parameter, ())))
    if len(ways) > 1:
        ways.append(("Without any filter", Criteria()))
    for words, wider in ways:
        if count := count_matches(wider, instant):
            yield Link(f"{words}: {_jobs(count)}", _address(wider))

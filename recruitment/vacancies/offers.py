"""What a seeker typed that looks like a filter, as links that apply it: nothing is applied unasked."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from recruitment.vacancies.criteria import Criteria
from recruitment.vacancies.filters import Choices, filter_of
from recruitment.vacancies.keywords.suggestions import Suggestion, suggest
from recruitment.vacancies.list_addresses import list_address
from recruitment.vacancies.search import count_matches
from recruitment.web.navigation import Link


def offers(criteria: Criteria, choices: Choices, instant: datetime) -> list[Link]:
    """All of them at once, then one at a time; only those that lead to a job and change something."""
    if not criteria.q:
        return []
    found = suggest(criteria.q, choices)
    ways = [*([_all_at_once(criteria, choices)] if len(found) > 1 else []), *([one] for one in found)]
    with_words = list(_links(criteria, choices, ways, instant))
    return with_words or list(_links(criteria, choices, [_without_words(way) for way in ways], instant))


def _without_words(way: list[Suggestion]) -> list[Suggestion]:
    """The same filters alone: no job has the words that they leave."""
    return [replace(one, remaining_text="") for one in way]


def _links(
    criteria: Criteria, choices: Choices, ways: list[list[Suggestion]], instant: datetime
) -> Iterator[Link]:
    for way in ways:
        offered = criteria
        for one in way:
            offered = _applied(offered, one, choices)
        if offered.chosen != criteria.chosen and (count := count_matches(offered, instant)):
            yield Link(_words(way, offered, choices, count), list_address(offered))


def _all_at_once(criteria: Criteria, choices: Choices) -> list[Suggestion]:
    """Each read from what the one before left."""
    way: list[Suggestion] = []
    while left := suggest(way[-1].remaining_text if way else criteria.q, choices):
        way.append(left[0])
    return way


def _applied(criteria: Criteria, one: Suggestion, choices: Choices) -> Criteria:
    """In the order of the page, and one value alone where only one counts."""
    found = filter_of(one.parameter)
    asked = (one.value,) if found.is_single else (*criteria.values(one.parameter), one.value)
    return criteria.with_keyword(one.remaining_text).with_values(
        one.parameter, found.parse(asked, choices[one.parameter])
    )


def _words(way: list[Suggestion], offered: Criteria, choices: Choices, count: int) -> str:
    """Part time, Hybrid, with “social worker”: 3 jobs."""
    labels = [filter_of(one.parameter).label(one.value, choices[one.parameter]) for one in way]
    rest = [f"with “{offered.q}”"] if offered.q else []
    return f"{', '.join([*labels, *rest])}: {count:,} job{'' if count == 1 else 's'}"

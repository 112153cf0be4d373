"""The filters of the list as markup: each choice is drawn once, and its count filled in."""

from collections.abc import Mapping
from functools import lru_cache

from markupsafe import Markup

from recruitment.vacancies.filters import Filter
from recruitment.vacancies.search import Results
from recruitment.web.patterns import GAP, Pattern, draw, joined, kept

#: Choices whose drawings are kept: those of all filters, chosen and not, and some that seekers made up.
MOST_CHOICES = 4096


def filter_groups(filters: tuple[Filter, ...], results: Results) -> list[Markup]:
    """Those that have a choice to make: the filter_group component with its choices and their counts."""
    return [_group(one, results) for one in filters if len(results.choices[one.parameter]) > 1]


def _group(one: Filter, results: Results) -> Markup:
    allowed, selected = results.choices[one.parameter], results.criteria.values(one.parameter)
    counts, kind = results.facets[one.parameter], "radio" if one.is_single else "checkbox"
    chosen = selected or ("",)
    choices = [
        _choice(one.parameter, kind, value, one.label(value, allowed), value in chosen, counts)
        for value in one.offered(allowed, selected)
    ]
    return _drawn_group(one.legend).fill(joined(choices))


def _choice(
    name: str, kind: str, value: str, label: str, is_selected: bool, counts: Mapping[str, int]
) -> Markup:
    count = counts[value]
    if count == 0:
        return kept("filter_choice", name, kind, value, label, is_selected, True, 0)
    return _drawn_choice(name, kind, value, label, is_selected).fill(count)


@lru_cache(MOST_CHOICES)
def _drawn_choice(name: str, kind: str, value: str, label: str, is_selected: bool) -> Pattern:
    return Pattern(draw("filter_choice", name, kind, value, label, is_selected, False, GAP))


@lru_cache(64)
def _drawn_group(legend: str) -> Pattern:
    return Pattern(draw("filter_group", legend, GAP))

"""The filters of the list as markup: each choice is drawn once, and its count filled in."""

from collections.abc import Mapping
from functools import lru_cache

from markupsafe import Markup

from recruitment.vacancies.filters import Filter
from recruitment.vacancies.search import Results
from recruitment.web.patterns import GAP, Around, draw_around, trusted

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
    before, after = _drawn_group(one.legend)
    return trusted(f"{before}{''.join(choices)}{after}")


def _choice(
    name: str, kind: str, value: str, label: str, is_selected: bool, counts: Mapping[str, int]
) -> str:
    """Plain text that is markup already: fifty of them are joined on every page."""
    count = counts[value]
    before, after = _drawn_choice(name, kind, value, label, is_selected, count == 0)
    return f"{before}{count}{after}"


@lru_cache(MOST_CHOICES)
def _drawn_choice(name: str, kind: str, value: str, label: str, is_selected: bool, is_none: bool) -> Around:
    return draw_around("filter_choice", name, kind, value, label, is_selected, is_none, GAP)


@lru_cache(64)
def _drawn_group(legend: str) -> Around:
    return draw_around("filter_group", legend, GAP)

"""The filters of the list as markup: each choice is drawn once, and its count filled in."""

from functools import lru_cache

from flask import Flask, current_app

from recruitment.freshness.bounded import Bounded
from recruitment.vacancies.filters import Filter
from recruitment.vacancies.search import Results
from recruitment.web.patterns import GAP, Around, draw_around

#: A value, its choice around a count, and its choice around none.
Drawn = tuple[str, Around, Around]
#: Groups whose drawings are kept: with every selection of theirs that is in use.
MOST_BYTES = 4 * 1024 * 1024
BYTES_OF_A_CHOICE = 700


def init_filter_groups(app: Flask) -> None:
    """Give the application room for drawings."""
    app.extensions["filter_groups"] = Bounded[list[Drawn]](MOST_BYTES)


def filter_groups(filters: tuple[Filter, ...], results: Results) -> bytes:
    """Those that have a choice to make: filter_group components with their choices and counts, encoded."""
    parts: list[str] = []
    for one in filters:
        if len(results.choices[one.parameter]) > 1:
            parts += _group(one, results)
    return "".join(parts).encode()


def _group(one: Filter, results: Results) -> list[str]:
    counts = results.facets[one.parameter]
    before, after = _drawn_group(one.legend)
    parts = [before]
    for value, some, none in _choices(one, results):
        count = counts[value]
        start, end = some if count else none
        parts += (start, f"{count:,}", end)
    parts.append(after)
    return parts


def _choices(one: Filter, results: Results) -> list[Drawn]:
    """Drawn for one state of the choices, whose labels change with the site."""
    selected = results.criteria.values(one.parameter)
    key = (results.as_of[0], one.parameter, selected)
    kept: Bounded[list[Drawn]] = current_app.extensions["filter_groups"]
    drawn = kept.get(key)
    if drawn is None:
        drawn = _draw(one, results, selected)
        kept.put(key, drawn, BYTES_OF_A_CHOICE * len(drawn))
    return drawn


def _draw(one: Filter, results: Results, selected: tuple[str, ...]) -> list[Drawn]:
    allowed, kind = results.choices[one.parameter], "radio" if one.is_single else "checkbox"
    chosen = selected or ("",)
    drawn = []
    for value in one.offered(allowed, selected):
        given = (one.parameter, kind, value, one.label(value, allowed), value in chosen)
        some, none = (draw_around("filter_choice", *given, is_none, GAP) for is_none in (False, True))
        drawn.append((value, some, none))
    return drawn


@lru_cache(64)
def _drawn_group(legend: str) -> Around:
    return draw_around("filter_group", legend, GAP)

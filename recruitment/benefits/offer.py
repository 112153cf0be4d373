"""The offer by theme, each part with its source, and its large figures."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select

from recruitment.benefits.models import Benefit
from recruitment.database import db
from recruitment.inspection.dates import day_in_words

QUALIFIER = "Up to"
ARROW = "→"


@dataclass(frozen=True)
class Tile:
    """A part of the offer that has a figure: "Up to", ["31", "36"], "days of leave a year"."""

    qualifier: str
    figures: list[str]
    unit: str
    text: str


@dataclass(frozen=True)
class Theme:
    """Parts of the offer that belong together."""

    name: str
    benefits: list[Benefit]


@dataclass(frozen=True)
class Source:
    """Where parts of the offer were read, and when they were last checked."""

    name: str
    url: str | None
    checked_on: date
    review_on: date

    @property
    def checked_in_words(self) -> str:
        """21 November 2026."""
        return day_in_words(self.checked_on)

    @property
    def review_in_words(self) -> str:
        """21 November 2027."""
        return day_in_words(self.review_on)


@dataclass(frozen=True)
class Preview:
    """One part as the page of the offer shows it."""

    tiles: list[Tile]
    theme: Theme
    source: Source


def offer_of(employer_id: int) -> list[Benefit]:
    """All parts of an employer's offer, in their order."""
    statement = select(Benefit).where(Benefit.employer_id == employer_id)
    return list(db.session.scalars(statement.order_by(Benefit.position, Benefit.id)))


def by_theme(offer: Iterable[Benefit]) -> list[Theme]:
    """Themes in the order of their first part."""
    themes: dict[str, list[Benefit]] = {}
    for benefit in offer:
        themes.setdefault(benefit.theme, []).append(benefit)
    return [Theme(name, benefits) for name, benefits in themes.items()]


def tiles(offer: Iterable[Benefit], *, today: date | None = None) -> list[Tile]:
    """The parts with a figure; given a day, only what may be put forward on it: marked so, and not past review."""
    with_figure = [benefit for benefit in offer if benefit.figure]
    if today is not None:
        with_figure = [one for one in with_figure if one.is_highlight and today <= one.review_on]
    return [_tile(benefit) for benefit in with_figure]


def sources(offer: Iterable[Benefit]) -> list[Source]:
    """The sources of an offer, each once, with the day it was checked."""
    found = {Source(one.source, one.source_url, one.checked_on, one.review_on): None for one in offer}
    return list(found)


def preview_of(values: Mapping[str, Any]) -> Preview:
    """A part that says this; it is never kept."""
    part = Benefit(**values)
    return Preview(tiles([part]), by_theme([part])[0], sources([part])[0])


def _tile(benefit: Benefit) -> Tile:
    figure = benefit.figure or ""
    is_limit = figure.startswith(QUALIFIER)
    figures = [part.strip() for part in figure.removeprefix(QUALIFIER).split(ARROW)]
    return Tile(QUALIFIER if is_limit else "", figures, benefit.figure_label or benefit.title, benefit.text)

"""All content of an employer: areas with what they want, told by the rooms that the factory names."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from flask import Flask, current_app

from recruitment.employers.models import Employer
from recruitment.employers.upkeep import Area, Concern, Upkeep


@dataclass(frozen=True)
class Overview:
    """An employer's content: what wants a person first, then every area."""

    employer: Employer
    concerns: list[Concern]
    areas: list[Area]


def init_areas(app: Flask, rooms: Iterable[Upkeep]) -> None:
    """The rooms that tell of their content, in the order of the page."""
    app.extensions["content_areas"] = tuple(rooms)


def overview_of(employer: Employer, today: date) -> Overview:
    """What every room tells of the employer on this day (London)."""
    rooms: tuple[Upkeep, ...] = current_app.extensions["content_areas"]
    areas = [area for room in rooms for area in room(employer, today)]
    return Overview(employer, [concern for area in areas for concern in area.concerns], areas)

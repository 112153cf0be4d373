"""The years as a street: each report a terrace, each judgement a house, the taller the better its grade."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from recruitment.inspection.highlights import Headline
from recruitment.inspection.models import GRADES, Inspection, Judgement
from recruitment.inspection.years import Cell, Row, YearsTable

#: Of the drawing; the page stretches it. A plot is an area, and a house leaves a little of its plot free.
PLOT, GAP, GROUND = 88, 8, 150
ROOF = 34
#: By grade: what style sheets call it.
LOOKS = dict(zip(GRADES, ("outstanding", "good", "improve", "inadequate"), strict=True))
#: From the eaves to the ground, the floors that have windows, and the sign in the gable around its middle.
WALLS = dict(zip(GRADES, (96, 60, 42, 30), strict=True))
FLOORS = dict(zip(GRADES, (2, 1, 0, 0), strict=True))
SIGNS = dict(
    zip(
        GRADES,
        (
            "M0,-10 L2.6,-3.4 9.6,-3 4.2,1.4 6,8.2 0,4.4 -6,8.2 -4.2,1.4 -9.6,-3 -2.6,-3.4 Z",
            "M-6,0 A6,6 0 1 1 6,0 A6,6 0 1 1 -6,0 Z",
            "M0,-9 L7,-1 2,-1 2,8 -2,8 -2,-1 -7,-1 Z",
            "M-7,-5 L-5,-7 0,-2 5,-7 7,-5 2,0 7,5 5,7 0,2 -5,7 -7,5 -2,0 Z",
        ),
        strict=True,
    )
)
#: A pane, and how far from the middle of the front it begins.
PANE_WIDTH, PANE_HEIGHT, PANE_LEFT, PANE_RIGHT, FLOOR = 16, 22, -30, 14, 36


@dataclass(frozen=True)
class House:
    """One judgement on its plots; none where the report has no judgement of the area."""

    judgement: Judgement | None
    #: As the key counts the areas: 3, or 3 and 4 of one judgement that covers both.
    numbers: list[int]

    @property
    def left(self) -> int:
        """Where it begins."""
        return PLOT * (self.numbers[0] - 1) + GAP // 2

    @property
    def width(self) -> int:
        """A judgement of two areas is twice as wide."""
        return PLOT * len(self.numbers) - GAP

    @property
    def eaves(self) -> int:
        """Where the roof begins."""
        return GROUND - (WALLS[self.judgement.grade] if self.judgement else 0)

    @property
    def look(self) -> str:
        """What style sheets call its grade."""
        return LOOKS[self.judgement.grade] if self.judgement else ""

    @property
    def outline(self) -> str:
        """Walls and roof, a gable for each area, as an SVG path takes them."""
        slope = self.width / len(self.numbers) / 2
        gables = f" l{slope:g},-{ROOF} l{slope:g},{ROOF}" * len(self.numbers)
        return f"M{self.left},{GROUND} V{self.eaves}{gables} V{GROUND} Z"

    @property
    def fronts(self) -> list["Front"]:
        """A front for each area."""
        share = self.width / len(self.numbers)
        return [Front(self, number, self.left + share * (place + 0.5)) for place, number in enumerate(self.numbers)]


@dataclass(frozen=True)
class Front:
    """The front of a house below one gable: door with number, windows, sign."""

    house: House
    number: int
    middle: float

    @property
    def foot(self) -> int:
        """Where it stands."""
        return GROUND

    @property
    def sign(self) -> str:
        """Of the grade, around its own middle."""
        return SIGNS[self.house.judgement.grade] if self.house.judgement else ""

    @property
    def windows(self) -> str:
        """Two on each floor."""
        floors = FLOORS[self.house.judgement.grade] if self.house.judgement else 0
        tops = [self.house.eaves + 12 + FLOOR * floor for floor in range(floors)]
        pane = f"h{PANE_WIDTH} v{PANE_HEIGHT} h-{PANE_WIDTH} Z"
        return " ".join(f"M{self.middle + side:g},{top} {pane}" for top in tops for side in (PANE_LEFT, PANE_RIGHT))


@dataclass(frozen=True)
class Terrace:
    """The judgements of one report, and how many there are of each grade, the best first."""

    inspection: Inspection
    houses: list[House]
    counts: list[Headline]

    @property
    def width(self) -> int:
        """Of all plots."""
        return PLOT * sum(len(house.numbers) for house in self.houses)


@dataclass(frozen=True)
class Street:
    """Terraces from the oldest report to the newest; the place of an area is the number of its houses."""

    areas: list[str]
    terraces: list[Terrace]

    @property
    def has_shared(self) -> bool:
        """Whether a house stands for more than one area."""
        return any(len(house.numbers) > 1 for terrace in self.terraces for house in terrace.houses)


def street_of(table: YearsTable) -> Street | None:
    """The table as a picture; None where there is nothing to draw."""
    if not table.rows:
        return None
    terraces = [_terrace(inspection, column, table.rows) for column, inspection in enumerate(table.inspections)]
    return Street([row.area for row in table.rows], terraces)


def _terrace(inspection: Inspection, column: int, rows: list[Row]) -> Terrace:
    houses = list(_houses([row.cells[column] for row in rows]))
    grades = {id(house.judgement): house.judgement.grade for house in houses if house.judgement}
    held = list(grades.values())
    counts = [Headline(grade, held.count(grade), len(held), inspection) for grade in GRADES if grade in held]
    return Terrace(inspection, houses, counts)


def _houses(cells: list[Cell | None]) -> Iterator[House]:
    """Neighbouring areas of one judgement are one house."""
    for _, found in groupby(enumerate(cells, 1), key=lambda place: id(place[1].judgement) if place[1] else -place[0]):
        together = list(found)
        first = together[0][1]
        yield House(first.judgement if first else None, [number for number, _ in together])

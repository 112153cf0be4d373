"""What was seen: one figure a thing, a database and a size."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from statistics import median
from typing import Any


@dataclass(frozen=True)
class Figure:
    """One number of the table; None is "not measured", and `note` says why."""

    key: str
    value: float | None
    database: str = ""
    #: Vacancies on the site; 0 where they don't matter.
    size: int = 0
    note: str = ""
    #: What it was worked out from.
    details: dict[str, Any] = field(default_factory=dict)

    def as_data(self) -> dict[str, Any]:
        """For JSON."""
        return asdict(self)


#: Requests a second of a Django and django-filter site as a ratio to bare, measured once on the same data.
DJANGO_RATIOS = {1_000: 0.026, 10_000: 0.011, 100_000: 0.0017}


def middle(values: Iterable[float]) -> float:
    """The median: one disturbed burst of three says nothing."""
    return float(median(values))


def derived(figures: list[Figure]) -> list[Figure]:
    """What follows from the ratios of the list: flatness, databases against each other, times of Django."""
    ratios = {(one.database, one.size): one.value for one in figures if one.key == "list" and one.value is not None}
    return [*_flatness(ratios), *_databases(ratios), *_django(ratios)]


Ratios = dict[tuple[str, int], float]


def _flatness(ratios: Ratios) -> list[Figure]:
    found = []
    for database in dict.fromkeys(database for database, _ in ratios):
        sizes = sorted(size for name, size in ratios if name == database)
        if len(sizes) > 1:
            share = ratios[database, sizes[-1]] / ratios[database, sizes[0]]
            found.append(Figure("flat", share, database, sizes[-1], details={"against": sizes[0]}))
    return found


def _databases(ratios: Ratios) -> list[Figure]:
    pairs = [(size, ratio) for (database, size), ratio in ratios.items() if database == "postgresql"]
    return [
        Figure("postgresql", ratio / ratios["sqlite", size], "postgresql", size)
        for size, ratio in pairs
        if ("sqlite", size) in ratios
    ]


def _django(ratios: Ratios) -> list[Figure]:
    return [
        Figure("django", ratio / DJANGO_RATIOS[size], database, size)
        for (database, size), ratio in ratios.items()
        if size in DJANGO_RATIOS and database == "sqlite"
    ]

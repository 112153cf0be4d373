"""The goals, and whether a figure meets its own."""

from collections.abc import Mapping
from dataclasses import dataclass

from bench.figures import Figure

MET, NOT_MET, NOT_MEASURED, NO_GOAL = "met", "not met", "not measured", "no goal"


@dataclass(frozen=True)
class Goal:
    """What one kind of figure is to be: at least, or at most, one limit for all sizes or one for each."""

    key: str
    words: str
    limit: float | Mapping[int, float]
    aim: float | Mapping[int, float] | None = None
    is_at_most: bool = False
    unit: str = ""
    places: int = 2

    def judge(self, figure: Figure) -> str:
        """One of the four words above."""
        limit = self.of_size(self.limit, figure.size)
        if figure.value is None:
            return NOT_MEASURED
        if limit is None:
            return NO_GOAL
        is_met = figure.value <= limit if self.is_at_most else figure.value >= limit
        return MET if is_met else NOT_MET

    @staticmethod
    def of_size(given: float | Mapping[int, float] | None, size: int) -> float | None:
        """The limit or aim for so many vacancies."""
        return given.get(size) if isinstance(given, Mapping) else given

    def in_words(self, given: float | Mapping[int, float] | None, size: int) -> str:
        """A limit or an aim as the table says it."""
        limit = self.of_size(given, size)
        if limit is None:
            return ""
        return f"{'at most' if self.is_at_most else 'at least'} {limit:,g}{self.unit}"

    def value_in_words(self, figure: Figure) -> str:
        """What was seen, rounded for reading; it is judged before."""
        return "–" if figure.value is None else f"{figure.value:,.{self.places}f}{self.unit}"


GOALS = (
    Goal("list", "List with filters, counts and words, not cached, against bare", 0.30, 0.40),
    Goal("flat", "The same, the most vacancies against the fewest", 0.9),
    Goal("one", "The same, one client at a time: p99", {100_000: 2.0}, {100_000: 1.0}, is_at_most=True, unit=" ms"),
    Goal("cached", "List from the page cache, against bare", 0.85),
    Goal("304", "List that the browser has already (304), against bare", 1.0),
    Goal("postgresql", "PostgreSQL against SQLite, not cached", 0.7),
    Goal(
        "django",
        "Times of a Django and django-filter site, reckoned from its ratios",
        {1_000: 10, 10_000: 25, 100_000: 100},
        unit=" times",
        places=1,
    ),
    Goal(
        "memory",
        "Memory of master and 2 workers after the load (PSS)",
        {10_000: 140, 100_000: 250},
        {10_000: 110, 100_000: 200},
        is_at_most=True,
        unit=" MB",
        places=0,
    ),
    Goal("start", "Start to first page", {10_000: 1.0, 100_000: 3.0}, is_at_most=True, unit=" s"),
    Goal(
        "first start", "The same, the first start ever of that database", {10_000: 1.0, 100_000: 3.0}, None, True, " s"
    ),
    Goal("steady", "2,000 vacancies at 50 requests a second: p95", 300, is_at_most=True, unit=" ms", places=0),
    Goal("steady errors", "The same: answers that are errors", 0, is_at_most=True, places=0),
    Goal("posts", "Registrations over 4 connections while the list is read", 150, unit=" a second", places=0),
    Goal("posts p99", "The same: p99", 250, is_at_most=True, unit=" ms", places=0),
    Goal("import", "Import from CSV, published", 2_000, unit=" rows a second", places=0),
    Goal("import memory", "The same: most memory in all against its first quarter", 1.1, is_at_most=True),
    Goal("home", "First view of the home page, all files, compressed", 150, is_at_most=True, unit=" kB", places=1),
    Goal("repeat", "Repeat view of a list, compressed", 8, is_at_most=True, unit=" kB", places=1),
    Goal("lighthouse", "Lighthouse, mobile, the least of four scores", 100, places=0),
)

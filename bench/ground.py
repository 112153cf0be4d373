"""What the parts of a run stand on: its plan, folder and filled databases."""

import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

from bench.databases import Place, finish_filling, start_filling
from bench.plan import Plan, size_in_words

READING_PARTS = {"list", "one", "cached", "memory", "start"}


@dataclass
class Ground:
    """Handed to every part."""

    plan: Plan
    folder: Path
    places: dict[str, Place]
    #: Kind of database and number of vacancies → its URL.
    databases: dict[tuple[str, int], str] = field(default_factory=dict)
    began: float = field(default_factory=time.monotonic)

    def say(self, words: str) -> None:
        """Where the run is, to whoever waits."""
        sys.stderr.write(f"{time.monotonic() - self.began:6.0f} s  {words}\n")

    def prepare(self) -> None:
        """Fill the databases that several parts measure, one of each kind at the same time."""
        for size in self._sizes():
            self.say(f"filling databases with {size:,} vacancies")
            self.fill({(kind, size): f"list-{size_in_words(size)}" for kind in self.plan.databases})

    def fill(self, wanted: dict[tuple[str, int], str]) -> None:
        """Kind and size → name of a new database."""
        fillings = []
        for (kind, size), name in wanted.items():
            url = self.databases[kind, size] = self.places[kind].address(name)
            fillings.append(start_filling(url, size))
        for filling in fillings:
            finish_filling(filling)

    @property
    def site_size(self) -> int:
        """Of the site that people post to and look at: 10,000 vacancies, or the nearest below."""
        return max([size for size in self.plan.sizes if size <= 10_000], default=self.plan.sizes[0])

    def _sizes(self) -> tuple[int, ...]:
        reads = READING_PARTS & set(self.plan.parts)
        others = {"posts", "pages", "lighthouse"} & set(self.plan.parts)
        return self.plan.sizes if reads else (self.site_size,) if others else ()

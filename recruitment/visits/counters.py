"""Counts in the memory of one process, until they are written."""

import threading
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from recruitment import clock
from recruitment.visits.pages import Page
from recruitment.visits.sources import OTHER

#: Different keys that are held; beyond, visits are still counted, but no longer told apart by their source.
MOST_KEYS = 20_000
#: Views that are noted and not summed up yet.
MOST_UNSUMMED = 1_000
LONG_AGO = datetime.min.replace(tzinfo=UTC)


class Key(NamedTuple):
    """What a count is of."""

    day: date
    page: Page
    source: str


class Counters:
    """Threads share it. Memory is bounded by the vacancies there are, whatever anybody writes into addresses."""

    def __init__(self, most_keys: int = MOST_KEYS) -> None:
        self.most_keys = most_keys
        self.forget()

    def forget(self) -> None:
        """Hold nothing: in a forked process the counts, and who holds the lock, are its parent's."""
        self._lock = threading.Lock()
        self._seen: list[tuple[Page, str]] = []
        self._held: dict[Key, int] = {}
        self._day, self._begins, self._ends = date.min, LONG_AGO, LONG_AGO

    def add(self, page: Page, source: str) -> None:
        """Note a view of now. It is part of answering a kept page, so summing up is left for later."""
        instant = clock.now()
        if not self._begins <= instant < self._ends:
            self._turn_to(instant)
        self._seen.append((page, source))
        if len(self._seen) >= MOST_UNSUMMED:
            with self._lock:
                self._sum_up()

    def drain(self) -> dict[Key, int]:
        """All that was counted since the last time."""
        with self._lock:
            self._sum_up()
            drained, self._held = self._held, {}
        return drained

    def put_back(self, counts: dict[Key, int]) -> None:
        """What could not be written is written next time."""
        with self._lock:
            for key, number in counts.items():
                self._hold(key, number)

    def _sum_up(self) -> None:
        """Others may note more meanwhile, at the end of the list."""
        number = len(self._seen)
        seen = Counter(self._seen[:number])
        del self._seen[:number]
        for (page, source), times in seen.items():
            self._hold(Key(self._day, page, source), times)

    def _hold(self, key: Key, number: int) -> None:
        if key not in self._held and len(self._held) >= self.most_keys:
            key = key._replace(source=OTHER if key.source else "")
        self._held[key] = self._held.get(key, 0) + number

    def _turn_to(self, instant: datetime) -> None:
        """A day begins and ends at midnight in London; what was noted before was of the day before."""
        with self._lock:
            self._sum_up()
            self._day = clock.to_london(instant).date()
            self._begins, self._ends = clock.start_of(self._day), clock.start_of(self._day + timedelta(days=1))

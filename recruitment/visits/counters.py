"""Counts in the memory of one process, until they are written."""

import threading
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from recruitment import clock
from recruitment.visits.pages import Page
from recruitment.visits.sources import OTHER

#: Different keys that are held; beyond, visits are still counted, but no longer told apart by their source.
MOST_KEYS = 20_000
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
        self._held: dict[Key, int] = {}
        self._day, self._begins, self._ends = date.min, LONG_AGO, LONG_AGO

    def add(self, page: Page, source: str, number: int = 1) -> None:
        """Count a view of now."""
        instant = clock.now()
        with self._lock:
            if not self._begins <= instant < self._ends:
                self._turn_to(instant)
            self._add(Key(self._day, page, source), number)

    def drain(self) -> dict[Key, int]:
        """All that was counted since the last time."""
        with self._lock:
            drained, self._held = self._held, {}
        return drained

    def put_back(self, counts: dict[Key, int]) -> None:
        """What could not be written is written next time."""
        with self._lock:
            for key, number in counts.items():
                self._add(key, number)

    def _add(self, key: Key, number: int) -> None:
        if key not in self._held and len(self._held) >= self.most_keys:
            key = key._replace(source=OTHER if key.source else "")
        self._held[key] = self._held.get(key, 0) + number

    def _turn_to(self, instant: datetime) -> None:
        """A day begins and ends at midnight in London."""
        self._day = clock.to_london(instant).date()
        self._begins, self._ends = clock.start_of(self._day), clock.start_of(self._day + timedelta(days=1))

"""Counting in memory."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime

import time_machine

from recruitment.visits.counters import Counters, Key
from recruitment.visits.pages import Page
from recruitment.visits.sources import OTHER

LIST = Page("list")
TODAY = date(2026, 6, 15)


class TestCounters:
    def test_same_view_is_one_key(self, clock: time_machine.Traveller) -> None:
        counters = Counters()
        counters.add(LIST, "google")
        counters.add(LIST, "google")
        assert counters.drain() == {Key(TODAY, LIST, "google"): 2}
        assert counters.drain() == {}

    def test_day_turns_at_midnight_in_london(self, clock: time_machine.Traveller) -> None:
        counters = Counters()
        for hour in (22, 23):
            clock.move_to(datetime(2026, 6, 15, hour, 30, tzinfo=UTC))
            counters.add(LIST, "")
        assert {key.day for key in counters.drain()} == {TODAY, date(2026, 6, 16)}

    def test_what_could_not_be_written_is_counted_on(self, clock: time_machine.Traveller) -> None:
        counters = Counters()
        counters.add(LIST, "")
        drained = counters.drain()
        counters.add(LIST, "")
        counters.put_back(drained)
        assert counters.drain() == {Key(TODAY, LIST, ""): 2}

    def test_memory_is_bounded_and_no_view_is_lost(self, clock: time_machine.Traveller) -> None:
        counters = Counters(most_keys=10)
        for number in range(1_000):
            counters.add(LIST, f"made-up-{number}")
        drained = counters.drain()
        assert (len(drained), sum(drained.values())) == (11, 1_000)
        assert drained[Key(TODAY, LIST, OTHER)] == 990

    def test_threads_lose_nothing(self) -> None:
        counters = Counters()
        with ThreadPoolExecutor(8) as threads:
            for _ in range(8):
                threads.submit(lambda: [counters.add(LIST, "") for _ in range(2_000)])
        assert sum(counters.drain().values()) == 16_000

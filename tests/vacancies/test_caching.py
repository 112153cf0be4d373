"""When pages change by themselves, and one spelling of a search for the cache."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from flask import Flask

from recruitment import clock as instants
from recruitment.database import transaction
from recruitment.freshness.counter import Version
from recruitment.vacancies.caching import MOST_PARAMETERS, canonical_search, next_boundary
from recruitment.vacancies.catalogue.current import Current
from recruitment.vacancies.search import current_choices
from tests.factories.vacancies import make_vacancy

#: In June the clocks of London are an hour ahead.
MIDNIGHT = datetime(2026, 6, 15, 23, tzinfo=UTC)


class TestNextBoundary:
    def test_day_ends_at_midnight_in_london(self, app: Flask, clock: time_machine.Traveller) -> None:
        assert next_boundary(app)(instants.now()) == MIDNIGHT

    @pytest.mark.parametrize("field", ["publish_at", "closes_at"])
    def test_opening_and_closing_come_before_it(self, app: Flask, clock: time_machine.Traveller, field: str) -> None:
        soon = instants.now() + timedelta(hours=1)
        with transaction():
            make_vacancy(**{field: soon})
        assert next_boundary(app)(instants.now()) == soon


class TestCanonicalSearch:
    @pytest.fixture
    def version(self, app: Flask) -> Version:
        """Of the catalogue that this process holds."""
        current_choices()
        held: Current = app.extensions["catalogue"]
        assert held.version is not None
        return held.version

    @pytest.mark.parametrize(
        ("typed", "expected"),
        [
            ("", ""),
            ("junk=1&page=1&sort=newest", ""),
            ("hours=term-time&hours=part-time&q=duty", "q=duty&hours=part-time&hours=term-time"),
            ("q=caf%C3%A9+cook&hours=nonsense", "q=caf%C3%A9+cook"),
        ],
    )
    def test_what_reads_the_same_is_spelt_the_same(
        self, app: Flask, version: Version, typed: str, expected: str
    ) -> None:
        assert canonical_search(app)(typed, version) == expected

    def test_heap_of_junk_and_unknown_version_are_not_kept(self, app: Flask, version: Version) -> None:
        assert canonical_search(app)("a=1&" * MOST_PARAMETERS, version) is None
        assert canonical_search(app)("q=duty", version._replace(site=version.site + 1)) is None

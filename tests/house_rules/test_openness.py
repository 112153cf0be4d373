"""Whatever shows vacancies agrees on when one opens and closes, to the second."""

from collections.abc import Callable
from datetime import timedelta

import pytest
import time_machine

from recruitment import clock as instants
from recruitment.database import transaction
from tests.client import CheckingClient
from tests.factories.vacancies import make_vacancy

ADDRESS = "/jobs/REF-1/social-worker"


def holds(path: str, told: str) -> Callable[[CheckingClient], bool]:
    """Whether an answer has these words."""
    return lambda client: told in client.get(path, buffered=True).get_data(as_text=True)


#: Where the vacancy shows while it is open, and nowhere else.
PLACES: dict[str, Callable[[CheckingClient], bool]] = {
    "home": holds("/", ADDRESS),
    "list": holds("/jobs", ADDRESS),
    "search": holds("/jobs?q=social", ADDRESS),
    "structured data": holds(ADDRESS, '"JobPosting"'),
    "calendar link": holds(ADDRESS, "REF-1/calendar.ics"),
    "form": holds("/jobs/REF-1/interest", "Register interest in this job"),
    "Atom": holds("/feeds/jobs.atom", ADDRESS),
    "JSON Feed": holds("/feeds/jobs.json", ADDRESS),
    "Indeed": holds("/feeds/indeed.xml", ADDRESS),
    "sitemap": holds("/sitemap.xml", ADDRESS),
    "API": holds("/api/v1/vacancies", ADDRESS),
    "API's status": holds("/api/v1/vacancies/REF-1", '"open"'),
}


class TestOpenness:
    @pytest.mark.parametrize(
        ("moment", "seconds", "is_open"),
        [
            ("2026-06-16T09:00", -1, False),
            ("2026-06-16T09:00", 0, True),
            ("2026-06-16T09:00", 1, True),
            ("2026-06-17T17:00", -1, True),
            ("2026-06-17T17:00", 0, False),
            ("2026-06-17T17:00", 1, False),
        ],
    )
    def test_every_place_agrees(
        self, client: CheckingClient, clock: time_machine.Traveller, moment: str, seconds: int, is_open: bool
    ) -> None:
        opens_at, closes_at = (instants.parse_instant(text) for text in ("2026-06-16T09:00", "2026-06-17T17:00"))
        with transaction():
            make_vacancy(reference="REF-1", publish_at=opens_at, closes_at=closes_at)
        clock.move_to(instants.parse_instant(moment) + timedelta(seconds=seconds))
        assert {place: shows(client) for place, shows in PLACES.items()} == dict.fromkeys(PLACES, is_open)

    @pytest.mark.parametrize("status", ["withdrawn", "filled"])
    def test_an_early_end_is_the_end_everywhere(self, client: CheckingClient, status: str) -> None:
        with transaction():
            make_vacancy(reference="REF-1", status=status)
        assert {place: shows(client) for place, shows in PLACES.items()} == dict.fromkeys(PLACES, False)

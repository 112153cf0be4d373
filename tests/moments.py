"""Time stands still in tests that ask for it."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
import time_machine

#: A Monday morning in London's summer, where UTC and London differ: a forgotten conversion shows.
MONDAY_MORNING = datetime(2026, 6, 15, 8, 0, tzinfo=UTC)


@pytest.fixture
def clock() -> Iterator[time_machine.Traveller]:
    """Stands still at 9am on 15 June 2026 in London; `clock.move_to(instant)`, `clock.shift(seconds)`."""
    with time_machine.travel(MONDAY_MORNING, tick=False) as traveller:
        yield traveller

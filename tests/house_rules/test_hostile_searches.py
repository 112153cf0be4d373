"""Ten thousand searches by whatever parameters, on page, feeds and API: no failure, and memory stays level."""

import os
import random
from pathlib import Path
from urllib.parse import quote

import pytest

from recruitment.database import transaction
from recruitment.vacancies.filters import FILTERS
from tests.client import CheckingClient
from tests.factories.vacancies import ROLE_TYPES, make_vacancy
from tests.house_rules.hostile_values import VALUES, escaped

REQUESTS = 10_000
#: By then every cache of the process has filled.
WARM = 4_000
#: More than a garbage collector leaves about for a while, and far less than 6,000 answers.
GROWTH_MB = 16
ADDRESSES = ("/jobs", "/feeds/jobs.atom", "/feeds/jobs.json", "/feeds/indeed.xml", "/api/v1/vacancies")
NAMES = ("q", *(one.parameter for one in FILTERS), "sort", "page", "per_page", "", "_external", "\x00")
GOOD = ("part-time", "full-time", "hybrid", "permanent", "30000", "2", "closing", "salary", "islington", "safegaurding")


def made_up_query(chance: random.Random) -> str:
    """Up to six parameters, known names and good values among them."""
    pairs = []
    for _ in range(chance.randrange(7)):
        hostile = escaped(chance.choice(list(VALUES.values())))[:8000]
        noise = quote(bytes(chance.randrange(256) for _ in range(chance.randrange(12))))
        value = chance.choice([hostile, noise, chance.choice(GOOD), chance.choice(ROLE_TYPES)])
        pairs.append(f"{quote(chance.choice(NAMES))}={value}")
    return "&".join(pairs)


def memory_mb() -> float:
    """What this process holds."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1_000_000


@pytest.mark.faults
@pytest.mark.fuzz
@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="this system doesn't tell a process its memory")
def test_ten_thousand_searches_are_answered(client: CheckingClient) -> None:
    with transaction():
        for number in range(40):
            make_vacancy(role_type=ROLE_TYPES[number % len(ROLE_TYPES)], is_example=number % 3 == 0)
    chance, before = random.Random(14), 0.0
    for number in range(REQUESTS):
        address = f"{chance.choice(ADDRESSES)}?{made_up_query(chance)}"
        status = client.get(address, buffered=True).status_code
        assert status in ((200, 422) if address.startswith("/api/") else (200,)), address
        if number == WARM:
            before = memory_mb()
    assert memory_mb() - before < GROWTH_MB

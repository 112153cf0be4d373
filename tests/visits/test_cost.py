"""Counting costs a public page less than a twentieth, at its dearest: of a page that is kept ready."""

import http.client
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from statistics import median
from urllib.parse import urlsplit

import pytest

from recruitment.visits.visitors import is_persons
from tests.deployed_site import DeployedSite

pytestmark = [pytest.mark.faults, pytest.mark.slow]
PAGES = ("/", "/jobs", "/jobs?hours=part-time")
BROWSER = {
    "Accept": "text/html,*/*;q=0.8",
    "Accept-Encoding": "gzip, br",
    "Accept-Language": "en-GB",
    "Sec-Fetch-Dest": "document",
    "Sec-Fetch-Mode": "navigate",
    "Sec-Fetch-Site": "none",
    "User-Agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
}
ROUNDS = 15
REQUESTS = 1_000


class UncountedSite(DeployedSite):
    application = "tests.visits.uncounted:app"


@pytest.fixture
def sites(tmp_path: Path) -> Iterator[list[DeployedSite]]:
    """The site as it is deployed, and the same without counting; each on a database of its own."""
    with ExitStack() as stack:
        made = []
        for kind in (DeployedSite, UncountedSite):
            folder = tmp_path / kind.__name__
            folder.mkdir()
            site = stack.enter_context(kind(folder))
            site.flask("db", "upgrade")
            site.flask("starter", "load")
            site.start()
            made.append(site)
        yield made


def work(site: DeployedSite) -> int:
    """Nanoseconds of a processor that the site's processes have had: not what else runs on this machine."""
    tasks = (task for worker in site.workers() for task in Path(f"/proc/{worker}/task").iterdir())
    return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks)


def round_of(site: DeployedSite) -> float:
    """Nanoseconds for each page."""
    connection = http.client.HTTPConnection(urlsplit(site.url).netloc)
    began = work(site)
    for number in range(REQUESTS):
        connection.request("GET", PAGES[number % len(PAGES)], headers=BROWSER)
        answer = connection.getresponse()
        answer.read()
        assert answer.status == 200
    connection.close()
    return (work(site) - began) / REQUESTS


def test_it_costs_less_than_a_twentieth(sites: list[DeployedSite]) -> None:
    assert is_persons({"HTTP_USER_AGENT": BROWSER["User-Agent"]})
    for site in sites:
        round_of(site)
    pairs = [(round_of(sites[0]), round_of(sites[1])) for _ in range(ROUNDS)]
    counted, uncounted = (median(costs) for costs in zip(*pairs, strict=True))
    print(f"{counted / 1000:.0f} µs a page with counting, {uncounted / 1000:.0f} without")  # noqa: T201
    assert counted < uncounted * 1.05

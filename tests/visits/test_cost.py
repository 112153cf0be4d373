"""Counting costs a public page less than a twentieth, at its dearest: of a page that is kept ready."""

import http.client
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from urllib.parse import urlsplit

import pytest

from recruitment.visits.visitors import is_persons
from tests.deployed_site import DeployedSite

pytestmark = [pytest.mark.faults, pytest.mark.speed]
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
ROUNDS = 30
REQUESTS = 500


class SwitchedSite(DeployedSite):
    application = "tests.visits.switched:app"


@pytest.fixture
def site(tmp_path: Path) -> Iterator[SwitchedSite]:
    with SwitchedSite(tmp_path) as made:
        made.flask("db", "upgrade")
        made.flask("starter", "load")
        made.start()
        yield made


def work(site: DeployedSite) -> int:
    """Nanoseconds of a processor that the site's processes have had: not what else runs on this machine."""
    tasks = (task for worker in site.workers() for task in Path(f"/proc/{worker}/task").iterdir())
    return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks)


def round_of(site: DeployedSite, headers: dict[str, str]) -> float:
    """Nanoseconds for each page."""
    connection = http.client.HTTPConnection(urlsplit(site.url).netloc)
    began = work(site)
    for number in range(REQUESTS):
        connection.request("GET", PAGES[number % len(PAGES)], headers=headers)
        answer = connection.getresponse()
        answer.read()
        assert answer.status == 200
    connection.close()
    return (work(site) - began) / REQUESTS


def test_it_costs_less_than_a_twentieth(site: SwitchedSite) -> None:
    assert is_persons({"HTTP_USER_AGENT": BROWSER["User-Agent"]})
    kinds = {"counted": BROWSER | {"X-Counted": "yes"}, "uncounted": BROWSER | {"X-Uncounted": "yes"}}
    costs: dict[str, list[float]] = {kind: [] for kind in kinds}
    for number in range(ROUNDS + 2):
        for kind in sorted(kinds, reverse=number % 2 == 1):
            costs[kind].append(round_of(site, kinds[kind]))
    counted, uncounted = (median(costs[kind][2:]) for kind in ("counted", "uncounted"))
    print(f"{counted / 1000:.0f} µs a page with counting, {uncounted / 1000:.0f} without")  # noqa: T201
    assert counted < uncounted * 1.05

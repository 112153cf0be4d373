"""What is counted, of one process and of several."""

import http.client
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from flask import Flask

from recruitment.operations.measuring import Measuring
from recruitment.web.logs import ROUTE
from tests.client import CheckingClient
from tests.deployed_site import DeployedSite, ask, deployed
from tests.operations.scrapes import read, value_of
from tests.operations.test_reloads import replace_workers

MANY = 40
#: Pages that the first process makes before it forks: /jobs and a search of it.
WARMED = 2


def counts(client: CheckingClient, route: str, status: int = 200) -> float:
    return value_of(read(client.get("/metrics").text), "requests_total", route=route, status=str(status))


@pytest.mark.parametrize("app", ["sqlite"], indirect=True)
class TestMeasuring:
    def test_pages_are_counted_by_route_and_status(self, client: CheckingClient) -> None:
        before = counts(client, "/jobs"), counts(client, "-", 404)
        client.get("/jobs")
        client.get("/nobody-knows-this")
        assert (counts(client, "/jobs") - before[0], counts(client, "-", 404) - before[1]) == (1, 1)

    def test_kept_page_counts_under_its_route_too(self, client: CheckingClient) -> None:
        before, held = counts(client, "/jobs"), counts(client, "/jobs", 304)
        tag = client.get("/jobs").headers["ETag"]
        client.get("/jobs")
        client.get("/jobs", headers={"If-None-Match": tag})
        assert (counts(client, "/jobs") - before, counts(client, "/jobs", 304) - held) == (2, 1)

    def test_time_is_told_by_route(self, client: CheckingClient) -> None:
        client.get("/jobs")
        figures = read(client.get("/metrics").text)
        assert value_of(figures, "request_seconds_count", route="/jobs") >= 1
        assert value_of(figures, "request_seconds_bucket", route="/jobs", le="+Inf") >= 1
        assert 0 < value_of(figures, "request_seconds_sum", route="/jobs") < 60

    def test_addresses_of_strangers_and_what_they_hold_are_not_told(self, client: CheckingClient) -> None:
        for address in ("/sam.reader@example.org", "/jobs?q=sam.reader", "/my-interest/sam.reader-token"):
            client.get(address)
        assert "sam.reader" not in client.get("/metrics").text


def test_what_fails_on_its_way_out_is_a_500() -> None:
    def fail(environ: dict[str, str], _start: object) -> list[bytes]:
        environ[ROUTE] = "/fails"
        raise ValueError

    measuring = Measuring(fail)
    with pytest.raises(ValueError):  # noqa: PT011
        measuring({}, lambda *_: None)
    assert set(measuring.found) == {("/fails", "500")}


@pytest.mark.slow
class TestSeveralProcesses:
    def test_any_of_them_tells_the_sum_and_nothing_is_left_behind(self, app: Flask, tmp_path: Path) -> None:
        parent = tmp_path / "figures"
        with deployed(app, tmp_path, PROMETHEUS_MULTIPROC_DIR=str(parent)) as (site,):
            for _ in range(MANY):
                assert ask(site, "/jobs").status == 200
            wrote = {path.stem.rpartition("_")[2] for path in parent.glob("counter_*.db")}
            assert len(wrote) > 1  # the first process and a worker: which one answers is not ours to say
            told = [value_of(figures(site), "requests_total", route="/jobs", status="200") for _ in range(6)]
            assert replace_workers(site)
            assert value_of(figures(site), "requests_total", route="/jobs", status="200") == told[0]
        assert {one - MANY for one in told} == {WARMED}
        assert not parent.exists()

    def test_folder_is_made_by_the_settings_of_gunicorn(self, app: Flask, tmp_path: Path) -> None:
        with deployed(app, tmp_path) as (site,):
            assert site.server is not None
            folder = folder_of(site.server.pid)
            assert any(folder.glob("counter_*.db"))
        assert not folder.exists()


def figures(site: DeployedSite) -> dict[tuple[str, tuple[tuple[str, str], ...]], float]:
    """Asked over a connection of its own, without any header that a proxy sets."""
    connection = http.client.HTTPConnection(urlsplit(site.url).netloc, timeout=30)
    connection.request("GET", "/metrics")
    answer = connection.getresponse()
    text = answer.read().decode()
    connection.close()
    assert answer.status == 200
    return read(text)


def folder_of(process: int) -> Path:
    """Where its mapped files are."""
    maps = Path(f"/proc/{process}/maps").read_text()
    return Path(next(line.split()[-1] for line in maps.splitlines() if "/counter_" in line)).parent

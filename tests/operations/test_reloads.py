"""Graceful reloads while people use the site over connections that stay open: no request fails."""

import http.client
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from flask import Flask

from tests.deployed_site import DeployedSite, deployed

pytestmark = pytest.mark.faults
RELOADS = 13
VISITORS, EACH = 8, 400
REPLACED_SECONDS = 60
PATHS = ("/jobs", "/", "/jobs?q=care", "/health/ready")


class Visitor:
    """A browser: it keeps its connection, and asks again over a new one when that had been closed in between."""

    def __init__(self, site: DeployedSite) -> None:
        self.connection = http.client.HTTPConnection(urlsplit(site.url).netloc, timeout=30)
        self.is_used = False
        self.reopened = 0

    def look(self, path: str) -> int:
        """The status. Raises OSError or HTTPException when a new connection fails too."""
        try:
            return self._ask(path)
        except (OSError, http.client.HTTPException):
            if not self.is_used:
                raise
            self.connection.close()
            self.is_used, self.reopened = False, self.reopened + 1
            return self._ask(path)

    def _ask(self, path: str) -> int:
        self.connection.request("GET", path)
        response = self.connection.getresponse()
        response.read()
        self.is_used = not response.will_close
        return response.status


def visit(site: DeployedSite, is_over: threading.Event) -> tuple[list[int], int]:
    """Statuses of at least EACH looks, on until the reloads are over; how often a connection was opened again."""
    visitor, statuses = Visitor(site), []
    while len(statuses) < EACH or not is_over.is_set():
        statuses.append(visitor.look(PATHS[len(statuses) % len(PATHS)]))
    visitor.connection.close()
    return statuses, visitor.reopened


def replace_workers(site: DeployedSite) -> bool:
    """Reload; whether every worker that was there gave way to another."""
    before, give_up_at = set(site.workers()), time.monotonic() + REPLACED_SECONDS
    site.reload()
    while before & set(site.workers()) and time.monotonic() < give_up_at:
        time.sleep(0.05)
    return not before & set(site.workers())


def test_no_request_fails_while_the_site_is_reloaded_thirteen_times(app: Flask, tmp_path: Path) -> None:
    is_over = threading.Event()
    with deployed(app, tmp_path) as (site,), ThreadPoolExecutor(VISITORS) as visitors:
        seen = [visitors.submit(visit, site, is_over) for _ in range(VISITORS)]
        try:
            replaced = [replace_workers(site) for _ in range(RELOADS)]
        finally:
            is_over.set()
        looked = [one.result() for one in seen]
    assert {status for statuses, _ in looked for status in statuses} == {200}
    assert sum(len(statuses) for statuses, _ in looked) >= VISITORS * EACH
    assert all(replaced)

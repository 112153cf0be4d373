"""Counting what is asked and how long it takes, around everything else. Of several processes each writes files of its
own, in the folder that deploy/gunicorn.conf.py makes, and whoever is asked tells the sum."""

import os
import time
from collections.abc import Callable, Iterable
from typing import Any

from flask import Flask
from prometheus_client import CollectorRegistry, Counter, Histogram
from prometheus_client.multiprocess import MultiProcessCollector

from recruitment.web.logs import ROUTE

#: The library looks for it once, when it is imported.
IS_ONE_OF_SEVERAL = "PROMETHEUS_MULTIPROC_DIR" in os.environ
#: Seconds. A page that is kept takes less than the first, a page of staff on a large site less than 0.25.
BUCKETS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5)

Environ = dict[str, Any]
StartResponse = Callable[..., Any]
Application = Callable[[Environ, StartResponse], Iterable[bytes]]

_own = CollectorRegistry()
_requests = Counter("recruitment_requests", "Requests answered", ["route", "status"], registry=_own)
_seconds = Histogram(
    "recruitment_request_seconds",
    "From the request to the head of its answer",
    ["route"],
    buckets=BUCKETS,
    registry=_own,
)


def init_measuring(app: Flask) -> None:
    """Put it before all else that was put in front of the application."""
    app.wsgi_app = Measuring(app.wsgi_app)  # type: ignore[method-assign]


def counted() -> CollectorRegistry:
    """What all processes counted, to be told together with what is true now."""
    registry = CollectorRegistry()
    if IS_ONE_OF_SEVERAL:
        MultiProcessCollector(registry)
    else:
        registry.register(_own)
    return registry


class Measuring:
    """WSGI, around everything. Routes are those of the application, so strangers can't make up new ones."""

    def __init__(self, application: Application) -> None:
        self.application = application
        #: Looking a counter up by its labels takes as long as counting.
        self.found: dict[tuple[str, str], tuple[Counter, Histogram]] = {}

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """The answer, whose beginning is timed; what fails on its way out is a 500."""
        began = time.perf_counter()
        status = "500"

        def note(line: str, headers: list[tuple[str, str]], exc_info: Any = None) -> Any:
            nonlocal status
            status = line[:3]
            return start_response(line, headers, exc_info)

        try:
            return self.application(environ, note)
        finally:
            self._count(environ.get(ROUTE, "-"), status, time.perf_counter() - began)

    def _count(self, route: str, status: str, seconds: float) -> None:
        key = route, status
        if key not in self.found:
            self.found[key] = _requests.labels(route, status), _seconds.labels(route)
        requests, histogram = self.found[key]
        requests.inc()
        histogram.observe(seconds)

"""Counting in front of the page cache, so that kept pages count too. The request itself writes nothing."""

from collections.abc import Callable, Iterable
from typing import Any
from urllib.parse import urlsplit

from flask import Flask
from sqlalchemy.exc import SQLAlchemyError

from recruitment.config import Settings
from recruitment.visits.counters import Counters
from recruitment.visits.flushing import Flusher
from recruitment.visits.ledger import Owners, write_counts
from recruitment.visits.pages import Page, page_at
from recruitment.visits.sources import PARAMETER, source_of, take_stated
from recruitment.visits.visitors import is_persons
from recruitment.web.logs import log

Environ = dict[str, Any]
StartResponse = Callable[..., Any]
Application = Callable[[Environ, StartResponse], Iterable[bytes]]
#: Answers that somebody reads: with 304 they have it already.
SEEN = ("200", "304")


def init_counting(app: Flask, owners: Owners) -> None:
    """Put it before all else that was put in front of the application; `owners` says whose vacancies are whose."""
    settings: Settings = app.extensions["settings"]
    own_host = urlsplit(settings.site_url).hostname or ""
    app.extensions["visits"] = app.wsgi_app = Counting(app, app.wsgi_app, owners, own_host)  # type: ignore[method-assign]


class Counting:
    """WSGI, around everything."""

    def __init__(self, app: Flask, application: Application, owners: Owners, own_host: str) -> None:
        self.app, self.application, self.owners, self.own_host = app, application, owners, own_host
        self.counters = Counters()
        self.flusher = Flusher(self.flush, self.counters.forget)

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """The answer, which is counted when a person sees it."""
        page = page_at(environ["PATH_INFO"]) if environ["REQUEST_METHOD"] == "GET" else None
        if page is None:
            return self.application(environ, start_response)
        stated = ""
        if PARAMETER in environ.get("QUERY_STRING", ""):
            # Pages don't depend on it, so the cache needn't keep one for each.
            stated, environ["QUERY_STRING"] = take_stated(environ["QUERY_STRING"])
        if not is_persons(environ):
            return self.application(environ, start_response)
        return self.application(environ, self._watching(page, environ, stated, start_response))

    def flush(self) -> None:
        """Write down what was counted; what can't be written now waits."""
        counts = self.counters.drain()
        if not counts:
            return
        try:
            with self.app.app_context():
                write_counts(counts, self.owners)
        except SQLAlchemyError as problem:
            self.counters.put_back(counts)
            log.warning("visits wait to be written", kind=type(problem).__name__)

    def _watching(self, page: Page, environ: Environ, stated: str, start_response: StartResponse) -> StartResponse:
        def watch(status: str, headers: list[tuple[str, str]], exc_info: Any = None) -> Any:
            if status.startswith(SEEN):
                self.counters.add(page, source_of(environ, stated, self.own_host))
                self.flusher.wake()
            elif stated and status.startswith("3"):
                headers = [_leading_on(header, stated) for header in headers]
            return start_response(status, headers, exc_info)

        return watch


def _leading_on(header: tuple[str, str], stated: str) -> tuple[str, str]:
    """A short address leads to a long one: what it said of its source goes with it."""
    name, value = header
    if name.lower() != "location" or "?" in value:
        return header
    return name, f"{value}?{PARAMETER}{stated}"

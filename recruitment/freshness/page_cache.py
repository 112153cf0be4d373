"""Pages that only read, kept in front of the views: the same for everybody until the site or the hour changes them."""

import gzip
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from flask import Flask
from sqlalchemy.exc import SQLAlchemyError
from werkzeug.http import parse_etags

from recruitment import clock
from recruitment.config import Settings
from recruitment.freshness.bounded import Bounded
from recruitment.freshness.counter import Version
from recruitment.freshness.watch import SEEN, Watch
from recruitment.web.conditional import SHARED, WHOLE
from recruitment.web.logs import REQUEST_ID, ROUTE

#: A shared cache may hold a page for a second: in the last one before a page changes, none may.
LAST_SECOND = timedelta(seconds=1)
LAST_MOMENT = "no-cache"
#: Shorter answers are not worth compressing.
WORTH_COMPRESSING = 500
#: Of one way to write a query: longer ones are read anew each time.
LONGEST_QUERY = 500
ALIASES_BYTES = 512 * 1024

Environ = dict[str, Any]
StartResponse = Callable[..., Any]
Application = Callable[[Environ, StartResponse], Iterable[bytes]]
#: A query as somebody typed it → its canonical form; None when that can't be said without asking the view.
Canonical = Callable[[str, Version], str | None]


def init_page_cache(
    app: Flask,
    boundary: Callable[[datetime], datetime],
    canonical: Mapping[str, Canonical],
    apart: tuple[str, ...],
) -> None:
    """Put it in front of the application; PAGE_CACHE_MB says how much it may keep."""
    found: Settings = app.extensions["settings"]
    most = found.page_cache_mb * 1024 * 1024
    cache = PageCache(app.wsgi_app, app.extensions["watch"], most, boundary=boundary, canonical=canonical, apart=apart)
    app.extensions["page_cache"] = cache
    app.wsgi_app = cache  # type: ignore[method-assign]


@dataclass
class _Page:
    """An answer as a view gave it, and how long it is right."""

    version: Version
    until: datetime
    headers: list[tuple[str, str]]
    etag: str
    body: bytes
    route: str
    #: Made when the first visitor takes it.
    compressed: bytes = field(default=b"", repr=False)


class PageCache:
    """WSGI, around the application. Cookies of a request neither bypass it nor vary an answer."""

    def __init__(
        self,
        application: Application,
        watch: Watch,
        most_bytes: int,
        *,
        boundary: Callable[[datetime], datetime],
        canonical: Mapping[str, Canonical],
        apart: tuple[str, ...] = (),
    ) -> None:
        """`boundary` says when a page of an instant changes by itself; `canonical` is path → reader of its query.

        Paths that begin as in `apart` don't come from the database, and must not wait for it.
        """
        self.application = application
        self.watch = watch
        self.boundary = boundary
        self.canonical = canonical
        self.apart = apart
        self.pages: Bounded[_Page] = Bounded(most_bytes)
        #: (version, path, query as typed) → canonical query: which values are known may change with the site.
        self.aliases: Bounded[str] = Bounded(ALIASES_BYTES)
        #: Version, an instant, and the boundary that follows it.
        self.known_boundary: tuple[Version, datetime, datetime] | None = None

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """The kept page, or the view's answer."""
        if environ["REQUEST_METHOD"] not in ("GET", "HEAD") or environ["PATH_INFO"].startswith(self.apart):
            return self.application(environ, start_response)
        try:
            version = environ[SEEN] = self.watch.version()
        except SQLAlchemyError:
            return self.application(environ, start_response)  # which says so in a page
        key = self._key(environ, version)
        page = self.pages.get(key) if key else None
        if page is not None and page.version == version and clock.now() < page.until:
            environ[ROUTE] = page.route
            return _send(page, environ, start_response)
        return self._ask(environ, start_response, version)

    def forget(self) -> None:
        """Keep nothing of what was kept."""
        self.pages.clear()
        self.aliases.clear()
        self.known_boundary = None

    def _key(self, environ: Environ, version: Version) -> tuple[str, str, str] | None:
        """None for a query that no page is kept under."""
        path, query = environ["PATH_INFO"], environ.get("QUERY_STRING", "")
        root = environ.get("SCRIPT_NAME", "")
        if not query:
            return root, path, ""
        if path not in self.canonical:
            return None
        canonical = self._canonical(path, query, version)
        return None if canonical is None else (root, path, canonical)

    def _canonical(self, path: str, query: str, version: Version) -> str | None:
        typed = version, path, query
        known = self.aliases.get(typed)
        if known is None:
            known = self.canonical[path](query, version)
            if known is not None and len(query) <= LONGEST_QUERY:
                self.aliases.put(typed, known, 2 * len(query) + len(known) + 300)
        return known

    def _ask(self, environ: Environ, start_response: StartResponse, version: Version) -> Iterable[bytes]:
        """Ask the view for the whole answer, and keep it where it says that it may be kept."""
        environ[WHOLE] = True
        made_at = clock.now()
        said: list[Any] = []

        def note(status: str, headers: list[tuple[str, str]], exc_info: Any = None) -> Callable[[bytes], Any]:
            said[:] = [status, headers, exc_info]
            return lambda _data: None

        asked = environ | {"REQUEST_METHOD": "GET"}
        parts = self.application(asked, note)
        status, headers, exc_info = said
        route = environ[ROUTE] = asked.get(ROUTE, "-")
        if not _may_be_kept(status, headers):
            start_response(status, headers, exc_info)
            return _nothing(parts) if environ["REQUEST_METHOD"] == "HEAD" else parts
        body = _whole(parts)
        until, etag = self._until(version, made_at), dict(headers)["ETag"]
        page = _Page(version, until, _kept_headers(headers), etag, body, route)
        key = self._key(environ, version)
        if key and clock.now() < page.until:
            self.pages.put(key, page, 2 * len(body) + 2000)
        own = [one for one in headers if one[0] == REQUEST_ID]
        return _send(page, environ, start_response, own)

    def _until(self, version: Version, made_at: datetime) -> datetime:
        """What was found for the same version holds until then, looked at from any moment since."""
        known = self.known_boundary
        if known and known[0] == version and known[1] <= made_at < known[2]:
            return known[2]
        try:
            until = self.boundary(made_at)
        except SQLAlchemyError:
            return made_at  # the database went away meanwhile: send the page, and keep nothing
        self.known_boundary = version, made_at, until
        return until


def _may_be_kept(status: str, headers: list[tuple[str, str]]) -> bool:
    """What a view marked for caches with `conditional`, and gave no cookie with."""
    named = {name.lower(): value for name, value in headers}
    is_marked = named.get("cache-control") == SHARED and "etag" in named
    return status.startswith("200") and is_marked and "set-cookie" not in named


def _kept_headers(headers: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Those that are the same for every visitor."""
    changing = ("content-length", "cache-control", "vary", REQUEST_ID.lower())
    kept = [(name, value) for name, value in headers if name.lower() not in changing]
    return [*kept, ("Vary", "Accept-Encoding")]


def _whole(parts: Iterable[bytes]) -> bytes:
    try:
        return b"".join(parts)
    finally:
        if close := getattr(parts, "close", None):
            close()


def _nothing(parts: Iterable[bytes]) -> Iterable[bytes]:
    """Of an answer whose head alone was asked for."""
    if close := getattr(parts, "close", None):
        close()
    return []


def _send(
    page: _Page, environ: Environ, start_response: StartResponse, own: Sequence[tuple[str, str]] = ()
) -> Iterable[bytes]:
    """The page, or that the visitor has it; `own` are headers of this answer alone."""
    is_last_second = page.until - clock.now() <= LAST_SECOND
    headers = [*page.headers, *own, ("Cache-Control", LAST_MOMENT if is_last_second else SHARED)]
    if _is_held(page.etag, environ.get("HTTP_IF_NONE_MATCH", "")):
        start_response("304 Not Modified", [one for one in headers if one[0] != "Content-Type"])
        return []
    body = page.body
    if len(body) >= WORTH_COMPRESSING and _takes_gzip(environ.get("HTTP_ACCEPT_ENCODING", "")):
        body = page.compressed = page.compressed or gzip.compress(body, compresslevel=6, mtime=0)
        headers.append(("Content-Encoding", "gzip"))
    headers.append(("Content-Length", str(len(body))))
    start_response("200 OK", headers)
    return [] if environ["REQUEST_METHOD"] == "HEAD" else [body]


def _is_held(etag: str, asked_with: str) -> bool:
    """Whether the visitor has it already; a strong tag is compared as if it were weak."""
    if not asked_with:
        return False
    return asked_with == etag or parse_etags(asked_with).contains_raw(etag)


def _takes_gzip(accepted: str) -> bool:
    return "gzip" in accepted and "gzip;q=0" not in accepted.replace(" ", "")

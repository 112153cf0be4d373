"""Pages in front of the views: right to the second, the same for everybody, and no more than fit."""

import gzip
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from flask import Flask, url_for
from sqlalchemy import event
from werkzeug.test import Client

from recruitment import clock as site_clock
from recruitment.database import db, transaction
from recruitment.freshness.page_cache import PageCache
from recruitment.vacancies.drafting import change_vacancy
from recruitment.vacancies.models import Vacancy
from tests.client import CheckingClient
from tests.factories.vacancies import make_vacancy

SECOND = timedelta(seconds=1)


@pytest.fixture
def cache(app: Flask) -> PageCache:
    """The application's own."""
    found: PageCache = app.extensions["page_cache"]
    return found


@pytest.fixture
def vacancy_id(app: Flask) -> int:
    """Of a vacancy that is open to everybody."""
    with transaction():
        return make_vacancy(title="Kept").id


class Statements:
    """How often the database is asked for rows."""

    def __init__(self) -> None:
        self.said: list[str] = []

    def __enter__(self) -> "Statements":
        event.listen(db.engine, "before_cursor_execute", self._note)
        return self

    def __exit__(self, *_: object) -> None:
        event.remove(db.engine, "before_cursor_execute", self._note)

    def _note(self, *sent: Any) -> None:
        self.said.append(sent[2])


@pytest.mark.usefixtures("vacancy_id")
class TestKept:
    @pytest.mark.parametrize(
        "address", ["/", "/jobs", "/jobs?hours=part-time", "/inspection", "/benefits", "/feeds/jobs.atom"]
    )
    def test_second_visitor_costs_no_query(self, app: Flask, client: CheckingClient, address: str) -> None:
        first = client.get(address)
        with Statements() as statements:
            again = app.test_client().get(address)
        assert (again.status_code, again.data) == (200, first.data)
        assert statements.said == []

    def test_change_shows_at_the_next_request(self, client: CheckingClient, vacancy_id: int) -> None:
        assert "Kept" in client.page("/jobs").text
        with transaction():
            change_vacancy(db.session.get_one(Vacancy, vacancy_id), {"title": "Changed"}, by=None)
        assert "Changed" in client.page("/jobs").text
        assert "Changed" in client.page("/").text

    def test_parameters_are_kept_in_one_order(self, client: CheckingClient, cache: PageCache) -> None:
        for query in ("hours=part-time&q=work", "q=work&hours=part-time", "x=1&q=work&hours=part-time&hours=none"):
            client.get(f"/jobs?{query}")
        assert len(cache.pages) == 1

    @pytest.mark.parametrize(
        ("typed", "similar"),
        [
            ("q=&q=kept", "q=kept"),
            ("sort=&sort=salary", "sort=salary"),
            ("page=&page=2", "page=2"),
            ("q=%FF", "q=%EF%BF%BD"),
            ("q=\xe9", "q=%C3%A9"),
            ("q=kept;x=1", "q=kept"),
        ],
    )
    def test_no_page_is_kept_for_other_words(self, app: Flask, cache: PageCache, typed: str, similar: str) -> None:
        with transaction():
            for pounds in range(21):
                make_vacancy(title=f"Cook {pounds}", salary_min=20_000 + pounds)
        visitor = app.test_client()
        right = visitor.get(f"/jobs?{similar}").data
        cache.forget()
        visitor.get("/jobs", environ_overrides={"QUERY_STRING": typed})
        assert visitor.get(f"/jobs?{similar}").data == right

    def test_junk_fills_nothing(self, client: CheckingClient, cache: PageCache) -> None:
        client.get("/jobs")
        for number in range(50):
            client.get(f"/jobs?junk={number}")
            client.get(f"/?junk={number}")
            client.get(f"/no-such-page-{number}")
        assert len(cache.pages) == 1

    def test_cookies_neither_bypass_nor_vary(self, app: Flask, client: CheckingClient) -> None:
        client.get("/jobs")
        visitor = app.test_client()
        visitor.set_cookie("staff", "anything")
        with Statements() as statements:
            answer = visitor.get("/jobs")
        assert statements.said == []
        assert "Set-Cookie" not in answer.headers
        assert answer.headers["Vary"] == "Accept-Encoding"

    def test_pages_with_forms_are_never_kept(self, client: CheckingClient, cache: PageCache) -> None:
        assert client.get("/interest").headers["Cache-Control"] == "no-store"
        client.get("/hr/enter")
        client.get("/health/ready")
        assert len(cache.pages) == 0

    @pytest.mark.parametrize("address", ["/health/live", "/static/fonts/figtree.woff2"])
    def test_what_needs_no_database_does_not_wait_for_it(self, app: Flask, cache: PageCache, address: str) -> None:
        cache.watch.forget()
        app.test_client().get(address).close()
        assert len(cache.watch.opened) == 0

    def test_memory_is_bounded(self, app: Flask, cache: PageCache, client: CheckingClient) -> None:
        small = PageCache(cache.application, cache.watch, 1_000_000, boundary=cache.boundary, canonical=cache.canonical)
        app.wsgi_app, whole = small, app.wsgi_app  # type: ignore[method-assign]
        try:
            for pounds in range(20_000, 20_060):
                client.get(f"/jobs?salary_from={pounds}")
        finally:
            app.wsgi_app = whole  # type: ignore[method-assign]
        assert 0 < small.pages.weight <= 1_000_000


class TestBoundaries:
    def test_opening_and_closing_are_exact(
        self, app: Flask, client: CheckingClient, clock: time_machine.Traveller
    ) -> None:
        opens = site_clock.now() + timedelta(minutes=5)
        with transaction():
            make_vacancy(title="Later", publish_at=opens, closes_at=opens + timedelta(minutes=5))
        shown = []
        for moment in (opens - SECOND, opens, opens + timedelta(minutes=5) - SECOND, opens + timedelta(minutes=5)):
            clock.move_to(moment)
            shown.append("Later" in client.page("/jobs").text)
        assert shown == [False, True, True, False]

    def test_day_ends_in_london(self, client: CheckingClient, clock: time_machine.Traveller, app: Flask) -> None:
        clock.move_to(site_clock.start_of(site_clock.today() + timedelta(days=1)) - SECOND)
        with transaction():
            make_vacancy(closes_at=site_clock.now() + timedelta(hours=30))
        assert "Closes Wednesday, in 2 days" in client.page("/jobs").text
        clock.shift(1)
        assert "Closes tomorrow" in client.page("/jobs").text

    def test_shared_caches_keep_nothing_over_a_boundary(
        self, app: Flask, client: CheckingClient, clock: time_machine.Traveller
    ) -> None:
        with transaction():
            make_vacancy(closes_at=site_clock.now() + timedelta(seconds=10))
        said = []
        for shift in (0, 8, 1, 1):
            clock.shift(shift)
            said.append(client.get("/jobs").headers["Cache-Control"])
        shared = "public, max-age=0, s-maxage=1"
        assert said == [shared, shared, "no-cache", shared]


@pytest.mark.usefixtures("vacancy_id")
class TestConditional:
    def test_who_has_the_page_gets_no_body(self, client: CheckingClient) -> None:
        first = client.get("/jobs")
        again = client.get("/jobs", headers={"If-None-Match": first.headers["ETag"]})
        assert (again.status_code, again.data) == (304, b"")
        assert again.headers["ETag"] == first.headers["ETag"]
        assert "Content-Security-Policy" in again.headers

    def test_first_request_may_hold_it_already(self, client: CheckingClient, cache: PageCache) -> None:
        etag = client.get("/jobs").headers["ETag"]
        cache.forget()
        assert client.get("/jobs", headers={"If-None-Match": f'"other", {etag}'}).status_code == 304
        assert client.get("/jobs", headers={"If-None-Match": '"other"'}).status_code == 200

    @pytest.mark.filterwarnings("ignore:unclosed file:ResourceWarning")  # Werkzeug leaves the file of a 304 to Python
    def test_files_are_compared_by_whoever_sends_them(self, app: Flask) -> None:
        with app.test_request_context():
            address = url_for("static", filename="images/lost.svg")
        visitor = app.test_client()
        with visitor.get(address) as first:
            etag = first.headers["ETag"]
        again = visitor.get(address, headers={"If-None-Match": etag})
        assert (again.status_code, again.data) == (304, b"")

    def test_only_fingerprints_count(self, client: CheckingClient) -> None:
        answer = client.get("/jobs", headers={"If-Modified-Since": "Fri, 31 Dec 2100 23:59:59 GMT"})
        assert answer.status_code == 200
        assert "Last-Modified" not in answer.headers

    @pytest.mark.parametrize("address", ["/interest", "/no-such-page", "/feeds/indeed.xml"])
    def test_head_of_other_answers_has_no_body_either(self, client: CheckingClient, address: str) -> None:
        head, whole = client.head(address), client.get(address)
        assert (head.status_code, head.data) == (whole.status_code, b"")

    def test_head_tells_of_the_page_without_it(self, client: CheckingClient) -> None:
        whole = client.get("/jobs")
        for _ in range(2):
            head = client.head("/jobs")
            assert head.headers["Vary"] == "Accept-Encoding"
            assert (head.status_code, head.data) == (200, b"")
            assert head.headers["ETag"] == whole.headers["ETag"]
            assert head.headers["Content-Length"] == str(len(whole.data))


@pytest.mark.usefixtures("vacancy_id")
class TestCompression:
    def test_compressed_page_is_the_page(self, app: Flask) -> None:
        visitor = Client(app)
        plain, packed = visitor.get("/jobs"), visitor.get("/jobs", headers={"Accept-Encoding": "gzip"})
        assert packed.headers["Content-Encoding"] == "gzip"
        assert gzip.decompress(packed.data) == plain.data
        assert packed.headers["ETag"] == plain.headers["ETag"]
        assert len(packed.data) < len(plain.data) / 3

    @pytest.mark.parametrize("accepted", ["", "identity", "br", "gzip;q=0", "gzip; q=0, identity"])
    def test_who_does_not_take_it_gets_it_plain(self, app: Flask, accepted: str) -> None:
        answer = app.test_client().get("/jobs", headers={"Accept-Encoding": accepted})
        assert "Content-Encoding" not in answer.headers
        assert answer.data.startswith(b"<!DOCTYPE html>")

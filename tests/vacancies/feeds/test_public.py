"""What holds of every feed: parameters, the second of closing, hostile texts, errors and caches."""

import json
from datetime import timedelta
from typing import Any
from xml.etree import ElementTree

import feedparser
import pytest
import time_machine
from sqlalchemy.exc import OperationalError

from recruitment import clock as instants
from recruitment.database import transaction
from recruitment.vacancies.feeds import selection
from tests.client import CheckingClient
from tests.factories.employers import make_employer
from tests.factories.vacancies import make_vacancy
from tests.house_rules.hostile_values import VALUES, escaped

FEEDS = {
    "/feeds/jobs.atom": "application/atom+xml",
    "/feeds/jobs.json": "application/feed+json",
    "/feeds/indeed.xml": "application/xml",
}
BAD = [
    "]]>",
    "<![CDATA[",
    "a\x01b\x0b\x1b[31m\x85",
    "\ufffe\uffff",
    "</job></source>",
    "&amp; < \U0001f469",
]


def make(**fields: Any) -> None:
    with transaction():
        make_vacancy(**fields)


def references(client: CheckingClient, address: str) -> list[str]:
    """Of the vacancies in a feed, in its order, as each format's own reader reads it."""
    response = client.get(address, buffered=True)
    assert response.status_code == 200
    if ".atom" in address:
        feed = feedparser.parse(response.get_data())
        assert not feed.bozo, feed.get("bozo_exception")
        return [entry.id.rpartition("/")[2] for entry in feed.entries]
    if ".json" in address:
        return [item["id"].rpartition("/")[2] for item in json.loads(response.get_data())["items"]]
    return [job.findtext("referencenumber") or "" for job in ElementTree.fromstring(response.get_data())[3:]]


@pytest.mark.parametrize("address", FEEDS)
class TestEveryFeed:
    def test_content_type_and_cache(self, client: CheckingClient, address: str) -> None:
        response = client.get(address, buffered=True)
        assert response.mimetype == FEEDS[address]
        assert response.headers["Cache-Control"] == "public, max-age=0, s-maxage=1"
        assert "Set-Cookie" not in response.headers

    def test_head_has_no_body(self, client: CheckingClient, address: str) -> None:
        make()
        response = client.head(address, buffered=True)
        assert (response.status_code, response.get_data()) == (200, b"")

    def test_newest_come_first_whatever_the_order_asked_for(self, client: CheckingClient, address: str) -> None:
        for hours, reference in ((3, "OLD"), (1, "NEW"), (2, "MID")):
            make(reference=reference, publish_at=instants.now() - timedelta(hours=hours))
        assert references(client, f"{address}?sort=closing&page=7") == ["NEW", "MID", "OLD"]

    @pytest.mark.parametrize(
        ("query", "found"),
        [
            ("", ["BOTH", "PART", "FULL"]),
            ("hours=part-time", ["BOTH", "PART"]),
            ("hours=part-time&hours=full-time", ["BOTH", "PART", "FULL"]),
            ("hours=part-time&q=youth", ["PART"]),
            ("employer=camden", ["FULL"]),
            ("salary_from=60000", []),
            ("hours=nonsense&colour=red", ["BOTH", "PART", "FULL"]),
        ],
    )
    def test_parameters_are_those_of_the_page(
        self, client: CheckingClient, address: str, query: str, found: list[str]
    ) -> None:
        make(reference="BOTH", hours=["full-time", "part-time"], publish_at=instants.now() - timedelta(hours=1))
        make(reference="PART", hours=["part-time"], title="Youth work", publish_at=instants.now() - timedelta(hours=2))
        with transaction():
            camden = make_employer("camden")
            make_vacancy(camden, reference="FULL", publish_at=instants.now() - timedelta(hours=3))
        assert references(client, f"{address}?{query}") == found

    def test_opening_and_closing_are_exact(
        self, client: CheckingClient, clock: time_machine.Traveller, address: str
    ) -> None:
        opens_at, closes_at = instants.parse_instant("2026-06-16T09:00"), instants.parse_instant("2026-06-17T17:00")
        make(reference="REF-1", publish_at=opens_at, closes_at=closes_at)
        for moment, seconds, is_there in (
            (opens_at, -1, False),
            (opens_at, 0, True),
            (closes_at, -1, True),
            (closes_at, 0, False),
            (closes_at, 1, False),
        ):
            clock.move_to(moment + timedelta(seconds=seconds))
            assert bool(references(client, address)) is is_there

    @pytest.mark.parametrize("bad", BAD)
    def test_every_text_can_be_read_back(self, client: CheckingClient, address: str, bad: str) -> None:
        make(reference="REF-1", title=f"Post {bad}", summary=bad, description=f"{bad}\n\n- {bad}", location=bad)
        with transaction():
            make_vacancy(make_employer("bad", name=f"Council {bad}"), reference="REF-2")
        assert sorted(references(client, address)) == ["REF-1", "REF-2"]

    def test_hostile_parameters_find_something_or_nothing(self, client: CheckingClient, address: str) -> None:
        make()
        for value in VALUES.values():
            query = "&".join(f"{name}={escaped(value)}" for name in ("q", "hours", "employer", "salary_from", "page"))
            references(client, f"{address}?{query}")

    def test_withdrawn_since_it_was_found_is_left_out(
        self, client: CheckingClient, monkeypatch: pytest.MonkeyPatch, address: str
    ) -> None:
        with transaction():
            ids = [make_vacancy(reference="GONE", status="withdrawn").id, make_vacancy(reference="HERE").id]
        for module in ("selection", "public"):
            monkeypatch.setattr(f"recruitment.vacancies.feeds.{module}.find_ids", lambda *_: ids)
        assert references(client, address) == ["HERE"]

    def test_database_that_is_away_is_said_in_time(
        self, client: CheckingClient, monkeypatch: pytest.MonkeyPatch, address: str
    ) -> None:
        make()

        def fail() -> None:
            raise OperationalError("SELECT 1", {}, Exception("away"))

        monkeypatch.setattr(selection, "whole", fail)
        assert client.get(address, buffered=True).status_code == 503


@pytest.mark.parametrize("address", ["/feeds/jobs.atom", "/feeds/jobs.json"])
class TestForReaders:
    def test_unchanged_feed_is_not_sent_twice(self, client: CheckingClient, address: str) -> None:
        make()
        etag = client.get(address).headers["ETag"]
        again = client.get(address, headers={"If-None-Match": etag})
        assert (again.status_code, again.get_data()) == (304, b"")
        make()
        assert client.get(address, headers={"If-None-Match": etag}).status_code == 200

    def test_empty_feed_stays_the_same_for_the_day(
        self, client: CheckingClient, clock: time_machine.Traveller, address: str
    ) -> None:
        etag = client.get(address).headers["ETag"]
        clock.shift(3600)
        assert client.get(address).headers["ETag"] == etag

    def test_no_more_than_a_hundred(
        self, client: CheckingClient, monkeypatch: pytest.MonkeyPatch, address: str
    ) -> None:
        monkeypatch.setattr(selection, "MOST", 2)
        for hours in (1, 2, 3):
            make(reference=f"REF-{hours}", publish_at=instants.now() - timedelta(hours=hours))
        assert references(client, address) == ["REF-1", "REF-2"]

    def test_example_says_so(self, client: CheckingClient, address: str) -> None:
        make(is_example=True, title="Youth worker")
        assert "Example: Youth worker" in client.get(address).text

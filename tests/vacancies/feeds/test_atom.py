"""The Atom feed, as a feed reader reads it."""

from datetime import date, timedelta
from typing import Any

import feedparser
import pytest
import time_machine

from recruitment import clock as instants
from recruitment.database import transaction
from tests.client import CheckingClient
from tests.factories.vacancies import make_vacancy


def read(client: CheckingClient, query: str = "", **fields: Any) -> Any:
    with transaction():
        make_vacancy(reference="REF-1", **fields)
    return feedparser.parse(client.get(f"/feeds/jobs.atom{query}").get_data())


class TestFeed:
    def test_it_says_what_it_holds_and_where_that_is(self, client: CheckingClient) -> None:
        feed = read(client, "?hours=full-time&page=2").feed
        assert feed.title == "Jobs at Islington Council: Full time"
        links = {link.rel: link.href for link in feed.links}
        assert links["self"] == feed.id == "http://localhost/feeds/jobs.atom?hours=full-time"
        assert links["alternate"] == "http://localhost/jobs?hours=full-time"

    def test_entry_keeps_its_id_when_its_title_changes(self, client: CheckingClient) -> None:
        (entry,) = read(client, title="Youth worker").entries
        assert entry.id == "http://localhost/jobs/REF-1"
        assert entry.link == "http://localhost/jobs/REF-1/youth-worker"
        assert entry.author == "Islington Council"

    def test_content_tells_what_the_page_tells(self, client: CheckingClient) -> None:
        closes_at = instants.closing_instant(date(2099, 7, 3))
        content = read(client, description="**Bold**", closes_at=closes_at).entries[0].content[0].value
        for told in ("£41,200 to £44,900 a year", "11:59pm on Friday 3 July 2099", "<strong>Bold</strong>"):
            assert told in content

    def test_summary_is_text(self, client: CheckingClient) -> None:
        assert read(client, summary="a < b & c").entries[0].summary == "a &lt; b &amp; c"

    @pytest.mark.parametrize(("published", "updated"), [(-60, "08:00:00"), (60, "08:01:00")])
    def test_updated_is_the_later_of_writing_and_opening(
        self, client: CheckingClient, clock: time_machine.Traveller, published: int, updated: str
    ) -> None:
        made = instants.now()
        with transaction():
            make_vacancy(publish_at=made + timedelta(seconds=published))
        clock.shift(120)
        feed = feedparser.parse(client.get("/feeds/jobs.atom").get_data())
        assert feed.entries[0].updated == feed.feed.updated == f"2026-06-15T{updated}+00:00"

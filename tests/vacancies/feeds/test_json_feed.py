"""The JSON feed, by its specification."""

import json
from typing import Any

from recruitment.database import transaction
from tests.client import CheckingClient
from tests.factories.employers import make_employer
from tests.factories.pictures import give_logo
from tests.factories.vacancies import make_vacancy


def read(client: CheckingClient, query: str = "", **fields: Any) -> dict[str, Any]:
    with transaction():
        make_vacancy(reference="REF-1", **fields)
    found: dict[str, Any] = json.loads(client.get(f"/feeds/jobs.json{query}").get_data())
    return found


class TestFeed:
    def test_it_says_what_it_is_and_where(self, client: CheckingClient) -> None:
        feed = read(client, "?q=social&colour=red")
        assert feed["version"] == "https://jsonfeed.org/version/1.1"
        assert feed["title"] == "Jobs at Islington Council: “social”"
        assert feed["feed_url"] == "http://localhost/feeds/jobs.json?q=social"
        assert feed["home_page_url"] == "http://localhost/jobs?q=social"

    def test_item_has_what_readers_show(self, client: CheckingClient) -> None:
        (item,) = read(client, title="Youth worker")["items"]
        assert (item["id"], item["title"]) == ("http://localhost/jobs/REF-1", "Youth worker")
        assert item["url"] == "http://localhost/jobs/REF-1/youth-worker"
        assert item["authors"] == [{"name": "Islington Council"}]
        assert item["tags"] == ["Permanent", "Full time, 35 hours", "Hybrid", "Upper Street"]
        assert item["date_published"] < item["date_modified"]

    def test_program_finds_the_vacancy_as_the_api_gives_it(self, client: CheckingClient) -> None:
        (item,) = read(client)["items"]
        assert (item["_vacancy"]["salary_min"], item["_vacancy"]["hours"]) == (41200, ["full-time"])
        assert "description" not in item["_vacancy"]

    def test_what_is_not_stated_is_no_member(self, client: CheckingClient) -> None:
        (item,) = read(client, summary=None)["items"]
        assert "summary" not in item

    def test_employers_logo_is_the_feeds_icon_and_its_authors_picture(self, client: CheckingClient) -> None:
        with transaction():
            fingerprint = give_logo(employer := make_employer())
            make_vacancy(employer)
        feed = json.loads(client.get("/feeds/jobs.json").get_data())
        address = f"http://localhost/brand/islington/{fingerprint}/square.png"
        assert feed["icon"] == feed["items"][0]["authors"][0]["avatar"] == address
        assert f"<icon>{address}</icon>" in client.get("/feeds/jobs.atom").text

"""Where feeds are announced, and that they hold what is announced."""

import json

from recruitment.database import transaction
from tests.client import CheckingClient
from tests.factories.vacancies import make_vacancy


class TestAnnouncement:
    def test_list_of_jobs_leads_to_the_feeds_of_its_search(self, client: CheckingClient) -> None:
        with transaction():
            make_vacancy(reference="PART", hours=["part-time"])
            make_vacancy(reference="FULL")
        page = client.page("/jobs?hours=part-time&sort=closing&page=3")
        links = {one.attrs["type"]: one.attrs["href"] for one in page.document.find("link", rel="alternate")}
        assert links == {
            "application/atom+xml": "http://localhost/feeds/jobs.atom?hours=part-time",
            "application/feed+json": "http://localhost/feeds/jobs.json?hours=part-time",
        }
        feed = json.loads(client.get(links["application/feed+json"]).get_data())
        assert [item["id"] for item in feed["items"]] == ["http://localhost/jobs/PART"]

    def test_hostile_words_stay_words(self, client: CheckingClient) -> None:
        page = client.page("/jobs?q=%26_external%3D1%26q%3D%22%3E%3Cx&_anchor=y")
        address = page.document.find("link", rel="alternate")[0].attrs["href"]
        assert address == "http://localhost/feeds/jobs.atom?q=%26_external%3D1%26q%3D%22%3E%3Cx"

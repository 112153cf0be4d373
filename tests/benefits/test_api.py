"""The offer for programs."""

from recruitment.database import transaction
from tests.client import CheckingClient
from tests.factories.benefits import make_benefit
from tests.factories.employers import make_employer


class TestListBenefits:
    def test_each_part_has_its_employer_and_source(self, client: CheckingClient) -> None:
        with transaction():
            make_benefit(make_employer(), "Annual leave", figure="Up to 31", figure_label="days a year")
        (item,) = client.get("/api/v1/benefits").get_json()["items"]
        assert item == {
            "employer": "islington",
            "theme": "Pay",
            "title": "Annual leave",
            "text": "It is part of the offer.",
            "figure": "Up to 31",
            "figure_label": "days a year",
            "source": "A page of the council",
            "source_url": None,
            "checked_on": "2026-11-21",
            "review_on": "2027-11-21",
        }

    def test_employers_follow_each_other(self, client: CheckingClient) -> None:
        with transaction():
            for slug in ("islington", "camden"):
                make_benefit(make_employer(slug))
        items = client.get("/api/v1/benefits").get_json()["items"]
        assert [one["employer"] for one in items] == ["camden", "islington"]

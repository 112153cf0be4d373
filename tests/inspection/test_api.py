"""Inspections for programs."""

from time_machine import Traveller

from recruitment.database import transaction
from tests.client import CheckingClient
from tests.factories.employers import make_employer
from tests.factories.inspection import judge, make_finding, make_inspection


class TestListInspections:
    def test_judgements_stand_with_framework_dates_and_report(self, client: CheckingClient, clock: Traveller) -> None:
        with transaction():
            inspection = make_inspection(make_employer(), judge("leadership", "Good"))
            make_finding(inspection, judgement=inspection.judgements[0])
        (item,) = client.get("/api/v1/inspections").get_json()["items"]
        assert item == {
            "employer": "islington",
            "framework": "ILACS",
            "framework_name": "Inspection of local authority children’s services",
            "inspected_from": "2024-12-02",
            "inspected_to": "2024-12-06",
            "dated_by_month": False,
            "published_on": "2025-01-29",
            "report_url": "https://reports.example.org/2024",
            "report_url_confirmed": True,
            "source_note": None,
            "checked_on": "2026-11-21",
            "review_on": "2027-11-21",
            "current": True,
            "judgements": [{"area": "Leadership", "part_of": None, "grade": "Good", "overall": False}],
            "findings": [
                {
                    "theme": "Time",
                    "title": "Manageable caseloads",
                    "statement": "Caseloads are manageable.",
                    "paragraph": "58",
                    "judgement": "Leadership",
                    "to_improve": False,
                }
            ],
        }

    def test_part_of_an_area_names_it(self, client: CheckingClient) -> None:
        with transaction():
            whole = judge(area="Looked after")
            make_inspection(make_employer(), whole, judge(area="Adoption", parent=whole))
        (item,) = client.get("/api/v1/inspections").get_json()["items"]
        assert [one["part_of"] for one in item["judgements"]] == [None, "Looked after"]

    def test_every_employer_has_its_own(self, client: CheckingClient) -> None:
        with transaction():
            for slug in ("islington", "camden"):
                make_inspection(make_employer(slug))
        items = client.get("/api/v1/inspections").get_json()["items"]
        assert [one["employer"] for one in items] == ["camden", "islington"]

    def test_none_is_an_empty_list(self, client: CheckingClient) -> None:
        assert client.get("/api/v1/inspections").get_json() == {"items": []}

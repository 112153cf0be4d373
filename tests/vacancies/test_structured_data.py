"""JobPosting on the page of an open vacancy, as search engines read it."""

import dataclasses
import json
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
import time_machine

from recruitment import clock as instants
from recruitment.database import transaction
from recruitment.vacancies.record import FIELDS, VacancyRecord
from tests.client import CheckingClient
from tests.factories.employers import make_employer
from tests.factories.pictures import give_logo
from tests.factories.vacancies import make_vacancy
from tests.page import Page

EVIL = [
    "</script><script>alert(1)</script>",
    "<!--<script>",
    "]]>",
    "\u2028\u2029",
    "a\"b'c\\u003c",
    "&lt;/script&gt;",
    "\x01\x7f",
]


def record(**stated: Any) -> VacancyRecord:
    """A record that states nothing else."""
    lists: dict[str, Any] = {"hours": [], "working_arrangement": []}
    return dataclasses.replace(VacancyRecord(**dict.fromkeys(FIELDS)), **lists | stated)  # type: ignore[arg-type]


def postings(page: Page) -> list[dict[str, Any]]:
    blocks = page.document.find("script", type="application/ld+json")
    return [json.loads("".join(child for child in block.children if isinstance(child, str))) for block in blocks]


def show(client: CheckingClient, **fields: Any) -> Page:
    with transaction():
        make_vacancy(reference="REF-1", **fields)
    return client.page("/jobs/REF-1")


def posting(client: CheckingClient, **fields: Any) -> dict[str, Any]:
    (found,) = postings(show(client, **fields))
    return found


class TestJobPosting:
    def test_everything_that_google_asks_for_is_there(
        self, client: CheckingClient, clock: time_machine.Traveller
    ) -> None:
        place = {"location": "Upper Street, London", "postcode": "N1 2UD"}
        found = posting(client, **place, closes_at=instants.closing_instant(date(2026, 7, 3)))
        council = "Islington Council"
        assert found == {
            "@context": "https://schema.org/",
            "@type": "JobPosting",
            "title": "Social worker",
            "description": "<p>Work with children and their families.</p>"
            "<p>You will work with children and their families.</p>",
            "datePosted": "2026-06-15",
            "validThrough": "2026-07-03T23:59:59+01:00",
            "employmentType": ["FULL_TIME"],
            "hiringOrganization": {"@type": "Organization", "name": council},
            "identifier": {"@type": "PropertyValue", "name": council, "value": "REF-1"},
            "jobLocation": {
                "@type": "Place",
                "address": {
                    "@type": "PostalAddress",
                    "addressCountry": "GB",
                    "addressLocality": "London",
                    "postalCode": "N1 2UD",
                },
            },
            "baseSalary": {
                "@type": "MonetaryAmount",
                "currency": "GBP",
                "value": {"@type": "QuantitativeValue", "minValue": 41200, "maxValue": 44900, "unitText": "YEAR"},
            },
            "url": "http://localhost/jobs/REF-1/social-worker",
            "directApply": False,
        }

    def test_what_is_marked_up_can_be_read_on_the_page(
        self, client: CheckingClient, clock: time_machine.Traveller
    ) -> None:
        text = show(client, location="Upper Street, London N1 1XR", hours_per_week=Decimal(21)).text
        for seen in (
            "Social worker", "Islington Council", "REF-1", "Upper Street, London N1 1XR", "£41,200 to £44,900 a year",
            "21 hours a week", "Posted Monday 15 June 2026", "Closes 9am on Monday 29 June 2026",
        ):  # fmt: skip
            assert seen in text

    def test_hourly_pay_is_exact(self, client: CheckingClient) -> None:
        pay = {"salary_min": 18_5075, "salary_max": None, "salary_unit": "hour"}
        value = posting(client, **pay)["baseSalary"]["value"]
        assert value == {"@type": "QuantitativeValue", "minValue": 18.5075, "unitText": "HOUR"}

    def test_what_is_not_stated_is_left_out(self, client: CheckingClient) -> None:
        nothing = dict.fromkeys(["salary_min", "salary_max", "salary_unit", "contract_type", "location"])
        found = posting(client, **nothing, hours=[], hours_per_week=None, postcode=None)
        assert not found.keys() & {"baseSalary", "employmentType"}
        assert found["jobLocation"]["address"] == {"@type": "PostalAddress", "addressCountry": "GB"}

    @pytest.mark.parametrize(
        ("arrangement", "is_told"),
        [(["remote"], True), (["hybrid", "remote"], False), (["on-site"], False), ([], False)],
    )
    def test_only_wholly_remote_work_is_telecommuting(
        self, client: CheckingClient, arrangement: list[str], is_told: bool
    ) -> None:
        found = posting(client, working_arrangement=arrangement)
        assert ("jobLocationType" in found) is ("applicantLocationRequirements" in found) is is_told

    def test_organisation_is_the_vacancys_own(self, client: CheckingClient) -> None:
        with transaction():
            make_employer("islington")
            employer = make_employer("camden")
            make_vacancy(employer, reference="REF-1")
        (found,) = postings(client.page("/jobs/REF-1"))
        assert found["hiringOrganization"]["name"] == "Camden Council"

    def test_organisation_has_its_logo_at_a_whole_address(self, client: CheckingClient) -> None:
        with transaction():
            fingerprint = give_logo(employer := make_employer())
        address = f"http://localhost/brand/islington/{fingerprint}/square.png"
        assert posting(client, employer=employer)["hiringOrganization"]["logo"] == address


class TestHostileTexts:
    @pytest.mark.parametrize("evil", EVIL)
    def test_no_text_ends_the_block_and_all_of_it_comes_back(self, client: CheckingClient, evil: str) -> None:
        page = show(client, title=f"Post {evil} end", summary=evil, description=evil, location=f"x{evil}y")
        (found,) = postings(page)
        assert found["title"] == f"Post {evil} end"
        (block,) = page.document.find("script", type="application/ld+json")
        text = block.children[0]
        assert isinstance(text, str)
        assert not set(text) & set("<>&\u2028\u2029")

    def test_description_is_the_cleaned_text(self, client: CheckingClient) -> None:
        found = posting(client, summary="a < b", description="<script>x</script>\n\n**bold**")
        assert found["description"].startswith("<p>a &lt; b</p>")
        assert "<script>" not in found["description"]
        assert "<strong>bold</strong>" in found["description"]


class TestWhere:
    @pytest.mark.parametrize("status", ["withdrawn", "filled"])
    def test_ended_vacancy_has_none(self, client: CheckingClient, status: str) -> None:
        assert postings(show(client, status=status)) == []

    def test_example_has_one_on_a_page_that_asks_not_to_be_indexed(self, client: CheckingClient) -> None:
        page = show(client, is_example=True)
        assert len(postings(page)) == 1
        assert [tag.attrs["content"] for tag in page.document.find("meta", name="robots")] == ["noindex"]

    def test_it_ends_with_the_second_of_closing(self, client: CheckingClient, clock: time_machine.Traveller) -> None:
        closes_at = instants.parse_instant("2026-06-15T17:00")
        show(client, closes_at=closes_at)
        for seconds, is_there in ((-1, True), (0, False), (1, False)):
            clock.move_to(closes_at + timedelta(seconds=seconds))
            assert bool(postings(client.page("/jobs/REF-1"))) is is_there

    @pytest.mark.parametrize("path", ["/", "/jobs", "/interest", "/jobs/REF-1/interest", "/benefits", "/inspection"])
    def test_no_other_page_has_one(self, client: CheckingClient, path: str) -> None:
        show(client)
        assert postings(client.page(path)) == []

"""Findings as HR reads them."""

import pytest
from flask import Flask

from recruitment.vacancies.advert_checks.check import Finding, Kind
from recruitment.vacancies.forms.sections import BY_FIELD
from tests.client import CheckingClient
from tests.pages.vacancies_hr import enter, make_draft, open_section

EVERYTHING_WRONG = {
    "title": "SALESMAN £30k",
    "location": "–",
    "contract_type": "fixed-term",
    "hours": [],
    "salary_min": None,
    "salary_max": None,
    "salary_unit": None,
    "salary_extras": "Competitive",
    "dbs_level": None,
    "role_type": None,
    "contact_email": None,
    "closes_at": None,
}


class TestAnchors:
    @pytest.mark.parametrize("section", ["post", "pay", "place", "advert", "checks", "dates", "contact"])
    def test_every_link_lands_on_an_input(self, client: CheckingClient, section: str) -> None:
        enter(client)
        vacancy = make_draft(**EVERYTHING_WRONG, description=None, summary="He will.")
        page = client.page(f"/hr/vacancies/{vacancy.id}/checks")
        wanted = [link.attrs["href"] for link in page.main.find("a") if f"/edit/{section}#" in link.attrs["href"]]
        inputs = open_section(client, vacancy, section).main.find("input", "textarea", "select")
        ids = {element.attrs.get("id") for element in inputs}
        assert wanted
        assert {href.partition("#")[2] for href in wanted} <= ids


class TestFields:
    def test_all_fields_of_findings_are_the_editors(self, app: Flask) -> None:
        assert {"salary_min", "closes_at", "interview_on", "starts_on", "contract_months"} <= BY_FIELD.keys()
        assert Finding(Kind.ADVISING, "title", "a", "b", "c").field in BY_FIELD

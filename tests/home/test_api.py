"""The programming interface described, for programs and for people."""

import re
from typing import Any

import pytest
import schemathesis
from flask import Flask

from recruitment.starter.loading import load
from recruitment.vacancies.filters import FILTERS
from recruitment.vacancies.record import FIELDS
from tests.client import CheckingClient
from tests.page import Page
from tests.sentences import long_sentences_of


@pytest.fixture
def told(client: CheckingClient) -> dict[str, Any]:
    load()
    found: dict[str, Any] = client.get("/api/openapi.json").get_json()
    return found


@pytest.fixture
def reference(client: CheckingClient) -> Page:
    load()
    return client.page("/api/docs")


class TestDescribe:
    def test_it_is_openapi_31_of_this_site(self, told: dict[str, Any]) -> None:
        assert (told["openapi"], told["servers"]) == ("3.1.0", [{"url": "http://localhost"}])

    def test_it_is_valid(self, told: dict[str, Any]) -> None:
        schemathesis.openapi.from_dict(told).validate()

    def test_every_route_of_the_version_is_there(self, app: Flask, told: dict[str, Any]) -> None:
        rules = {re.sub("<([^>]+)>", r"{\1}", rule.rule) for rule in app.url_map.iter_rules()}
        assert {rule for rule in rules if rule.startswith("/api/v1")} == told["paths"].keys()

    def test_example_of_a_vacancy_is_what_its_address_answers(
        self, client: CheckingClient, told: dict[str, Any]
    ) -> None:
        path = "/api/v1/vacancies/{reference}"
        (parameter,) = told["paths"][path]["parameters"]
        example = told["paths"][path]["get"]["responses"]["200"]["content"]["application/json"]["example"]
        assert client.get(path.format(reference=parameter["example"])).get_json() == example

    def test_only_what_is_used_is_described(self, told: dict[str, Any]) -> None:
        used = {"Problem", "Vacancy", "Judgement", "Finding", "Inspection", "Benefit"}
        assert told["components"]["schemas"].keys() == used

    def test_an_empty_site_describes_itself_too(self, client: CheckingClient) -> None:
        assert client.get("/api/openapi.json").status_code == 200
        assert client.page("/api/docs").status == 200


class TestShowReference:
    def test_every_parameter_and_field_is_explained(self, reference: Page) -> None:
        explained = {entry.text.split()[0] for entry in reference.main.find("dt")}
        assert {"q", "sort", "page", "reference", *FIELDS} <= explained
        assert {one.parameter for one in FILTERS} <= explained

    def test_allowed_values_stand_beside_their_parameter(self, reference: Page) -> None:
        assert "full-time part-time job-share term-time flexible" in " ".join(reference.main.text.split())

    def test_footer_of_every_page_leads_to_it(self, client: CheckingClient) -> None:
        assert client.page("/jobs").links["Data for other systems"] == "/api/docs"

    def test_it_loads_nothing_from_elsewhere(self, reference: Page) -> None:
        sources = re.findall(r'(?:src|href)="([^"]+)"', reference.response.text)
        loaded = [source for source in sources if not source.startswith(("/", "#"))]
        assert loaded == []
        assert "<script" not in reference.response.text

    def test_its_sentences_are_short(self, reference: Page) -> None:
        assert long_sentences_of(reference.main) == []

"""The search's parameters for programs are those of FILTERS."""

from typing import Any

import pytest
from flask import Flask

from recruitment.database import transaction
from recruitment.extensions import public_api
from recruitment.vacancies.filters import FILTERS
from recruitment.vacancies.search import current_choices
from recruitment.vacancies.search_arguments import argument_schema, described
from tests.factories.vacancies import make_vacancy


@pytest.fixture
def parameters(app: Flask) -> dict[str, dict[str, Any]]:
    with transaction():
        make_vacancy(team="Youth justice")
    told = public_api.spec.to_dict()["paths"]["/api/v1/vacancies"]["get"]["parameters"]
    return {one["name"]: one for one in described(told, current_choices())}


class TestArgumentSchema:
    def test_every_filter_is_a_parameter(self) -> None:
        assert list(argument_schema()().fields) == ["q", *(one.parameter for one in FILTERS), "sort", "page"]


class TestDescribed:
    def test_every_filter_is_described(self, parameters: dict[str, dict[str, Any]]) -> None:
        assert list(parameters) == list(argument_schema()().fields)
        assert all(one["in"] == "query" and not one["required"] and one["description"] for one in parameters.values())

    def test_values_of_the_day_are_listed(self, parameters: dict[str, dict[str, Any]]) -> None:
        assert parameters["employer"]["schema"]["items"]["enum"] == ["islington"]
        assert "social-worker" in parameters["role_type"]["schema"]["items"]["enum"]
        assert parameters["sort"]["schema"]["enum"] == ["newest", "closing", "salary", "relevance"]

    def test_salary_is_one_number_or_what_it_leaves_out(self, parameters: dict[str, dict[str, Any]]) -> None:
        number, apart = parameters["salary_from"]["schema"]["anyOf"]
        assert (number["type"], number["minimum"], apart["enum"]) == ("integer", 1, ["unstated", "unreckoned"])

    def test_described_values_are_taken_and_others_are_not(self, parameters: dict[str, dict[str, Any]]) -> None:
        choices = current_choices()
        for one in FILTERS:
            assert choices[one.parameter]  # without any there is nothing to describe
            schema = parameters[one.parameter]["schema"]
            values = (schema.get("items") or schema["anyOf"][1])["enum"]
            assert all(one.parse([value], choices[one.parameter]) for value in values)
            assert not one.parse(["no such value"], choices[one.parameter])

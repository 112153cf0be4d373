"""What has to be stated."""

import pytest
from flask import Flask

from recruitment.vacancies.advert_checks.completeness import AgencySaysSo, Complete, ContractLength
from tests.vacancies.advert_checks.looking import fields, look


class TestComplete:
    def test_each_empty_field_stops_it_by_name(self, app: Flask) -> None:
        found = look(Complete(), description=None, hours=[])
        assert {finding.field: finding.in_short for finding in found} == {
            "description": "Enter the text of the advert",
            "hours": "Choose at least one pattern of hours",
        }
        assert all(finding.stops for finding in found)

    def test_whole_advert_passes(self, app: Flask) -> None:
        assert look(Complete()) == []


class TestContractLength:
    @pytest.mark.parametrize(
        ("kind", "months", "found"),
        [("fixed-term", None, True), ("secondment", None, True), ("fixed-term", 12, False), ("permanent", None, False)],
    )
    def test_contract_that_ends_says_when(self, app: Flask, kind: str, months: int | None, found: bool) -> None:
        assert bool(look(ContractLength(), contract_type=kind, contract_months=months)) is found


class TestAgency:
    @pytest.mark.parametrize("text", ["You work through our agency.", "Outside IR35.", "An agency post in Archway."])
    def test_words_of_agency_work_ask_for_its_contract(self, app: Flask, text: str) -> None:
        assert fields(AgencySaysSo(), description=text) == ["contract_type"]
        assert fields(AgencySaysSo(), description=text, contract_type="agency") == []

    @pytest.mark.parametrize("text", ["Work with other agencies.", "Multi-agency meetings.", "No agencies, please."])
    def test_work_with_agencies_is_none(self, app: Flask, text: str) -> None:
        assert fields(AgencySaysSo(), description=text) == []

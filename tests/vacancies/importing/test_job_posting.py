"""JobPosting to the contract's cells: what is said, and nothing that isn't."""

from typing import Any

import pytest

from recruitment.vacancies.importing.job_posting import POSTING_COLUMNS, is_posting, posting_cells

PAY = {"@type": "MonetaryAmount", "currency": "GBP"}


def stated(**told: Any) -> dict[str, str]:
    return {name: cell for name, cell in posting_cells(told).items() if cell}


class TestKind:
    @pytest.mark.parametrize("kind", ["JobPosting", ["Thing", "JobPosting"], "https://schema.org/JobPosting"])
    def test_posting_is_known_by_its_type(self, kind: Any) -> None:
        assert is_posting({"@type": kind})

    @pytest.mark.parametrize("told", [{}, {"@type": "Organization"}, {"@type": None}])
    def test_other_things_are_none(self, told: dict[str, Any]) -> None:
        assert not is_posting(told)


class TestIdentity:
    @pytest.mark.parametrize(
        ("told", "source", "reference"),
        [
            ({"identifier": {"name": "ATS", "value": "12"}}, "ATS", "12"),
            ({"identifier": {"value": "12"}, "url": "https://jobs.example/12"}, "jobs.example", "12"),
            ({"identifier": "12", "hiringOrganization": {"name": "Camden"}}, "Camden", "12"),
            ({"url": "https://jobs.example/12"}, "jobs.example", "https://jobs.example/12"),
        ],
    )
    def test_source_and_reference_are_the_identifiers_or_the_addresss(
        self, told: dict[str, Any], source: str, reference: str
    ) -> None:
        cells = posting_cells(told)
        assert (cells["source"], cells["source_reference"]) == (source, reference)


class TestTerms:
    def test_hours_and_contract_are_told_apart(self) -> None:
        assert stated(employmentType=["FULL_TIME", "PART_TIME", "TEMPORARY"]) == {
            "hours": "full-time;part-time",
            "contract_type": "temporary",
        }

    @pytest.mark.parametrize("kind", ["CONTRACTOR", "OTHER", "PER_DIEM", "INTERN", "Unheard of", 7, None])
    def test_other_kinds_state_nothing(self, kind: Any) -> None:
        assert stated(employmentType=kind) == {}

    def test_weekly_hours_and_working_from_home_are_read(self) -> None:
        told = stated(workHours="21 hours per week", jobLocationType="TELECOMMUTE")
        assert told == {"hours_per_week": "21", "working_arrangement": "remote"}


class TestPlace:
    def test_address_becomes_place_and_postcode(self) -> None:
        address = {"streetAddress": "222 Upper Street", "addressLocality": "London", "postalCode": "n11xr"}
        assert stated(jobLocation={"address": address}) == {
            "location": "222 Upper Street, London",
            "postcode": "N1 1XR",
        }

    def test_several_places_have_no_one_postcode(self) -> None:
        places = [{"address": {"addressLocality": town, "postalCode": "N1 1XR"}} for town in ("London", "Leeds")]
        assert stated(jobLocation=places) == {"location": "London; Leeds"}

    @pytest.mark.parametrize("place", ["Upper Street", {"address": "Upper Street"}, {"name": "Upper Street"}])
    def test_place_in_words_is_taken(self, place: Any) -> None:
        assert stated(jobLocation=place) == {"location": "Upper Street"}


class TestPay:
    @pytest.mark.parametrize(
        ("value", "cells"),
        [
            ({"minValue": "41200.0", "maxValue": "46000", "unitText": "YEAR"}, ("41200.0", "46000", "year")),
            ({"value": "18.5", "unitText": "HOUR"}, ("18.5", "18.5", "hour")),
            ({"minValue": "41200", "unitText": "year"}, ("41200", "", "year")),
        ],
    )
    def test_amounts_are_read(self, value: Any, cells: tuple[str, str, str]) -> None:
        told = posting_cells({"baseSalary": PAY | {"value": value}})
        assert (told["salary_min"], told["salary_max"], told["salary_unit"]) == cells

    @pytest.mark.parametrize(
        "pay",
        [
            "£41,200",
            PAY | {"value": "41200"},
            PAY | {"value": {"value": "41200", "unitText": "MONTH"}},
            PAY | {"value": {"value": "0", "unitText": "YEAR"}},
            PAY | {"currency": "EUR", "value": {"value": "41200", "unitText": "YEAR"}},
        ],
    )
    def test_unclear_amount_is_not_stated(self, pay: Any) -> None:
        assert stated(baseSalary=pay) == {}


def test_every_cell_has_a_column() -> None:
    told = posting_cells({"baseSalary": PAY | {"value": {"value": "1", "unitText": "DAY"}}})
    assert set(told) == set(POSTING_COLUMNS)


@pytest.mark.parametrize("junk", [[], {}, [[]], [{}], "x", 7, True, [None]])
def test_junk_in_every_place_breaks_nothing(junk: Any) -> None:
    names = "title description identifier url employmentType jobLocation baseSalary workHours hiringOrganization"
    assert set(posting_cells(dict.fromkeys(names.split(), junk))) <= set(POSTING_COLUMNS)

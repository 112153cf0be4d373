"""Vacancies for programs."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from time_machine import Traveller

from recruitment.database import transaction
from recruitment.vacancies.record import FIELDS
from tests.client import CheckingClient
from tests.factories.employers import make_employer
from tests.factories.vacancies import make_vacancy
from tests.moments import MONDAY_MORNING

LIST = "/api/v1/vacancies"
CLOSING = MONDAY_MORNING + timedelta(days=1)


def told(client: CheckingClient, address: str = LIST) -> dict[str, Any]:
    answer = client.get(address)
    assert (answer.status_code, answer.mimetype) == (200, "application/json")
    found: dict[str, Any] = answer.get_json()
    return found


def references(client: CheckingClient, query: str = "") -> list[str]:
    return [item["reference"] for item in told(client, f"{LIST}?{query}")["items"]]


def refused(client: CheckingClient, query: str) -> list[str]:
    """The parameters that are refused."""
    answer = client.get(f"{LIST}?{query}")
    assert (answer.status_code, answer.mimetype) == (422, "application/problem+json")
    return [error["parameter"] for error in answer.get_json()["errors"]]


@pytest.fixture
def three(client: CheckingClient, clock: Traveller) -> CheckingClient:
    with transaction():
        make_vacancy(reference="PART-1", hours=["part-time", "flexible"], publish_at=ago(1), closes_at=CLOSING)
        make_vacancy(reference="UNPAID-1", salary_min=None, salary_max=None, salary_unit=None, publish_at=ago(2))
        make_vacancy(reference="LOW-1", salary_min=24_000_0000, salary_max=None, publish_at=ago(3), title="Youth work")
    return client


def ago(hours: int) -> datetime:
    return MONDAY_MORNING - timedelta(hours=hours)


class TestListVacancies:
    def test_it_has_the_promised_shape(self, three: CheckingClient) -> None:
        page = told(three)
        assert list(page) == ["total", "page", "pages", "items", "facets", "salary_bands"]
        assert (page["total"], page["page"], page["pages"]) == (3, 1, 1)
        assert [tuple(item) for item in page["items"]] == [FIELDS] * 3

    def test_every_allowed_value_is_counted_zeros_too(self, three: CheckingClient) -> None:
        page = told(three, f"{LIST}?hours=part-time")
        counts = {"full-time": 2, "part-time": 1, "job-share": 0, "term-time": 0, "flexible": 1}
        assert page["facets"]["hours"] == counts
        assert page["facets"]["contract_type"]["permanent"] == 1
        assert (page["salary_bands"]["25000"], page["salary_bands"]["45000"]) == (1, 0)
        assert "salary_from" not in page["facets"]

    def test_newest_first_unless_asked_otherwise(self, three: CheckingClient) -> None:
        assert references(three) == ["PART-1", "UNPAID-1", "LOW-1"]
        assert references(three, "sort=salary") == ["PART-1", "LOW-1", "UNPAID-1"]

    @pytest.mark.parametrize(
        ("query", "found"),
        [
            ("hours=part-time&hours=job-share", ["PART-1"]),
            ("q=youth", ["LOW-1"]),
            ("salary_from=44900", ["PART-1"]),
            ("salary_from=44901", []),
            ("salary_from=unstated", ["UNPAID-1"]),
            ("employer=islington&role_type=social-worker&page=1", ["PART-1", "UNPAID-1", "LOW-1"]),
            ("q=&hours=&salary_from=&sort=&page=", ["PART-1", "UNPAID-1", "LOW-1"]),
            ("who=knows&utm_source=x", ["PART-1", "UNPAID-1", "LOW-1"]),
        ],
    )
    def test_parameters_are_those_of_the_page(self, three: CheckingClient, query: str, found: list[str]) -> None:
        assert references(three, query) == found

    @pytest.mark.parametrize(
        ("query", "wrong"),
        [
            ("hours=nights&hours=part-time", ["hours"]),
            ("employer=nowhere&role_type=pilot", ["role_type", "employer"]),
            ("salary_from=0&sort=best&page=0", ["salary_from", "sort", "page"]),
            ("page=1%0A", ["page"]),
            ("page=%EF%BC%91", ["page"]),
        ],
    )
    def test_values_that_are_not_allowed_are_named(self, three: CheckingClient, query: str, wrong: list[str]) -> None:
        assert refused(three, query) == wrong

    def test_what_is_allowed_is_told(self, three: CheckingClient) -> None:
        (error,) = three.get(f"{LIST}?salary_from=lots").get_json()["errors"]
        assert error["detail"] == "It takes 1 to 9999999, unstated, unreckoned"

    def test_page_past_the_end_is_empty(self, three: CheckingClient) -> None:
        page = told(three, f"{LIST}?page=2")
        assert (page["total"], page["page"], page["pages"], page["items"]) == (3, 2, 1, [])

    def test_twenty_a_page(self, client: CheckingClient, clock: Traveller) -> None:
        with transaction():
            for _ in range(21):
                make_vacancy()
        assert [len(references(client, f"page={page}")) for page in (1, 2, 3)] == [20, 1, 0]

    @pytest.mark.parametrize(("seconds", "is_listed"), [(-1, True), (0, False), (1, False)])
    def test_a_vacancy_leaves_in_the_second_it_closes(
        self, three: CheckingClient, clock: Traveller, seconds: int, is_listed: bool
    ) -> None:
        clock.move_to(CLOSING + timedelta(seconds=seconds))
        assert ("PART-1" in references(three)) is is_listed
        assert told(three, f"{LIST}/PART-1")["status"] == ("open" if is_listed else "closed")

    @pytest.mark.parametrize("status", ["draft", "submitted", "withdrawn", "filled"])
    def test_other_states_are_not_listed(self, three: CheckingClient, status: str) -> None:
        with transaction():
            make_vacancy(reference="OTHER-1", status=status)
        assert "OTHER-1" not in references(three)


class TestShowVacancy:
    def test_it_is_found_by_its_reference_in_any_case(self, three: CheckingClient) -> None:
        item = told(three, f"{LIST}/part-1")
        assert item == next(one for one in told(three)["items"] if one["reference"] == "PART-1")

    @pytest.mark.parametrize("status", ["withdrawn", "filled"])
    def test_what_has_ended_says_so(self, three: CheckingClient, status: str) -> None:
        with transaction():
            make_vacancy(reference="OVER-1", status=status)
        assert told(three, f"{LIST}/OVER-1")["status"] == status

    @pytest.mark.parametrize(("status", "opens_in"), [("draft", -1), ("submitted", -1), ("approved", 1)])
    def test_what_was_never_public_is_not_found(self, three: CheckingClient, status: str, opens_in: int) -> None:
        with transaction():
            make_vacancy(reference="SECRET-1", status=status, publish_at=ago(-opens_in))
        assert three.get(f"{LIST}/SECRET-1").status_code == 404

    def test_withdrawn_before_it_opened_is_not_found(self, three: CheckingClient) -> None:
        with transaction():
            make_vacancy(reference="SECRET-1", status="withdrawn", publish_at=ago(-48))
        assert three.get(f"{LIST}/SECRET-1").status_code == 404

    @pytest.mark.parametrize("reference", ["NO-SUCH", "x", "%00", "a%2Fb", "%EF%BC%A1BC"])
    def test_unknown_ones_are_a_problem(self, client: CheckingClient, reference: str) -> None:
        answer = client.get(f"{LIST}/{reference}")
        assert (answer.status_code, answer.mimetype) == (404, "application/problem+json")

    def test_slugs_name_employer_team_and_role(self, three: CheckingClient) -> None:
        with transaction():
            make_vacancy(make_employer("elsewhere"), reference="FAR-1", team="Children in need", role_type=None)
        item = told(three, f"{LIST}/FAR-1")
        assert (item["employer"], item["team"], item["role_type"]) == ("elsewhere", "children-in-need", None)

"""Addresses of jobs: what is typed into them, and where they lead."""

from typing import Any

import pytest

from recruitment.database import transaction
from tests.client import CheckingClient
from tests.factories.employers import make_employer
from tests.factories.vacancies import make_vacancy


def make(**fields: Any) -> None:
    """A vacancy that is there for everybody."""
    with transaction():
        make_vacancy(**fields)


class TestListJobs:
    @pytest.mark.parametrize(
        "query",
        [
            "page=100000000000000000000",
            "page=-1&sort=x",
            "q=%00%ff%fe&hours=%00",
            "q=" + "9" * 5000,
            "salary_from=" + "9" * 5000,
            "salary_from=0x10&employer='--&role_type=%F0%9F%92%A9",
            "&".join(f"hours={number}" for number in range(900)),
            "q=%25_%25&q=b&_external=1&_anchor=x&endpoint=y",
        ],
    )
    def test_hostile_parameters_get_a_page(self, client: CheckingClient, query: str) -> None:
        make()
        assert client.page(f"/jobs?{query}").status == 200

    def test_no_cookie_is_set(self, client: CheckingClient) -> None:
        assert "Set-Cookie" not in client.page("/jobs").response.headers


class TestAddresses:
    @pytest.mark.parametrize("address", ["/jobs/REF-1", "/jobs/ref-1", "/jobs/ref-1/youth-worker", "/jobs/REF-1/wrong"])
    def test_every_spelling_leads_to_the_one_address(self, client: CheckingClient, address: str) -> None:
        make(reference="REF-1", title="Youth worker")
        response = client.get(address)
        assert (response.status_code, response.location) == (301, "/jobs/REF-1/youth-worker")

    @pytest.mark.parametrize("end", ["9" * 20, "NO-SUCH/x", "a", "%00%00%00/x", "a'b/x", "9" * 5000])
    def test_unknown_and_impossible_references_are_not_found(self, client: CheckingClient, end: str) -> None:
        assert client.page(f"/jobs/{end}").status == 404

    def test_draft_is_not_found_whatever_the_slug(self, client: CheckingClient) -> None:
        make(reference="REF-1", status="draft")
        assert client.page("/jobs/REF-1").status == client.page("/jobs/REF-1/social-worker").status == 404



class TestShowVacancy:
    def test_similar_job_of_another_employer_names_it(self, client: CheckingClient) -> None:
        with transaction():
            make_vacancy(reference="REF-1")
            make_vacancy(make_employer("camden"))
        assert "Camden Council" in client.page("/jobs/REF-1").text

    def test_no_cookie_is_set(self, client: CheckingClient) -> None:
        make(reference="REF-1")
        page = client.page("/jobs/REF-1")
        assert page.status == 200
        assert "Set-Cookie" not in page.response.headers

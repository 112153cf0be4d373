"""Filters that were typed as words: offered, with what they lead to, and never applied unasked."""

import pytest
from flask import Flask

from recruitment.database import transaction
from tests.client import CheckingClient
from tests.factories.vacancies import make_vacancy


@pytest.fixture(autouse=True)
def vacancies(app: Flask) -> None:
    """One that fits the words as filters, and none that has them in its text."""
    with transaction():
        make_vacancy(title="Social worker", hours=["part-time"], working_arrangement=["hybrid"], salary_max=450_000_000)
        make_vacancy(title="Youth worker", hours=["full-time"], working_arrangement=["on-site"])


class TestOffers:
    @pytest.mark.parametrize(
        ("q", "label", "address"),
        [
            ("part time", "Part time: 1 job", "/jobs?hours=part-time"),
            ("hybrid social", "Hybrid, with “social”: 1 job", "/jobs?q=social&working_arrangement=hybrid"),
            ("£40k", "From £40,000: 2 jobs", "/jobs?salary_from=40000"),
        ],
    )
    def test_what_looks_like_a_filter_is_a_link_that_applies_it(
        self, client: CheckingClient, q: str, label: str, address: str
    ) -> None:
        assert client.page("/jobs", query_string={"q": q}).links[label] == address
        assert client.page(address).main.find(class_="chip")

    def test_several_are_offered_together_first(self, client: CheckingClient) -> None:
        page = client.page("/jobs", query_string={"q": "hybrid part time worker"})
        assert page.main.find(class_="offers")[0].find("a")[0].text == "Hybrid, Part time, with “worker”: 1 job"

    def test_nothing_is_applied_unasked(self, client: CheckingClient) -> None:
        page = client.page("/jobs", query_string={"q": "part time"})
        assert [chip.text for chip in page.main.find(class_="chip")] == ["Remove filter: “part time”"]

    def test_where_only_a_filter_finds_something_nothing_else_is_said(self, client: CheckingClient) -> None:
        page = client.page("/jobs", query_string={"q": "hybrid"})
        assert "No job has these words" in page.text
        assert "Nothing like that is open today" not in page.text

    def test_what_leads_nowhere_is_not_offered(self, client: CheckingClient) -> None:
        assert not client.page("/jobs", query_string={"q": "remote"}).main.find(class_="offers")

    def test_filters_are_offered_without_words_that_no_job_has(self, client: CheckingClient) -> None:
        links = client.page("/jobs", query_string={"q": "part-time zookeeper"}).links
        assert links["Part time: 1 job"] == "/jobs?hours=part-time"

    def test_what_is_chosen_already_is_not_offered(self, client: CheckingClient) -> None:
        page = client.page("/jobs", query_string={"q": "part time", "hours": "part-time"})
        assert not page.main.find(class_="offers")

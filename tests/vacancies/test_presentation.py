"""A vacancy's page, as a seeker meets it."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine

from recruitment import clock as instants
from recruitment.database import transaction
from tests.client import CheckingClient
from tests.factories.vacancies import make_vacancy
from tests.page import Page


def make(**fields: Any) -> None:
    """A vacancy that is there for everybody."""
    with transaction():
        make_vacancy(**fields)


class TestShowVacancy:
    def show(self, client: CheckingClient, **fields: Any) -> Page:
        make(reference="REF-1", **fields)
        return client.page("/jobs/REF-1")

    def test_pay_hours_and_closing_are_told(self, client: CheckingClient) -> None:
        page = self.show(client, closes_at=instants.parse_instant("2099-12-03", closing=True))
        assert page.h1 == "Social worker"
        assert "£41,200 to £44,900 a year" in page.text
        assert "Full time 35 hours a week" in page.text
        assert "11:59pm on Thursday 3 December 2099" in page.text

    def test_what_is_not_stated_says_so_where_one_needs_it(self, client: CheckingClient) -> None:
        nothing: dict[str, Any] = {"salary_min": None, "salary_max": None, "salary_unit": None, "hours": []}
        page = self.show(client, **nothing, hours_per_week=None, team=None, grade=None)
        assert "Pay Not stated" in page.text
        assert "Hours Not stated" in page.text
        assert "Grade" not in page.text

    def test_description_is_safe_markdown(self, client: CheckingClient) -> None:
        page = self.show(client, description="# You will\n\n- **listen**\n\n<script>alert(1)</script>")
        assert [heading.text for heading in page.main.find("h3")][0] == "You will"
        assert page.main.find("strong")[0].text == "listen"

    def test_apply_comes_first_where_there_is_an_address(self, client: CheckingClient) -> None:
        page = self.show(client, apply_url="https://apply.example.org/1?a=b&c=d")
        links = page.main.find(class_="action-bar")[0].find("a")
        assert [link.attrs["href"] for link in links] == ["https://apply.example.org/1?a=b&c=d", "/jobs/REF-1/interest"]
        assert "noopener" in links[0].attrs["rel"]

    def test_without_such_an_address_one_registers_interest(self, client: CheckingClient) -> None:
        page = self.show(client, apply_url="javascript:alert(1)")
        (link,) = page.main.find(class_="action-bar")[0].find("a")
        assert (link.text, link.attrs["href"]) == ("Register interest in this job", "/jobs/REF-1/interest")

    def test_advert_says_how_to_apply(self, client: CheckingClient) -> None:
        closes_at = instants.parse_instant("2099-12-03", closing=True)
        page = self.show(client, apply_url="https://me@apply.example.org:8443/1", closes_at=closes_at)
        assert "How to apply Apply on apply.example.org by 11:59pm on Thursday 3 December 2099." in page.text
        assert page.links["apply.example.org"] == "https://me@apply.example.org:8443/1"
        assert "Registering interest is not an application." in page.main.find(class_="action-bar")[0].text

    @pytest.mark.parametrize("apply_url", [None, "javascript:alert(1)", "https://"])
    def test_without_an_address_it_says_who_answers(self, client: CheckingClient, apply_url: str | None) -> None:
        page = self.show(client, apply_url=apply_url)
        assert "How to apply Register your interest first" in page.text
        assert "The recruitment team of Islington Council answers you" in page.text

    def test_facts_stand_in_the_source_where_they_are_seen(self, client: CheckingClient) -> None:
        page = self.show(client, grade="PO1", salary_extras="With a market supplement.")
        assert page.text.index("Key facts") < page.text.index("More facts") < page.text.index("About this job")
        assert [one.text for one in page.main.find(class_="vacancy__extras")] == ["With a market supplement."]
        (fold,) = page.main.find("details")
        assert "Grade PO1" in fold.text
        assert "Contract" not in fold.text

    def test_contact_can_be_written_to_and_rung(self, client: CheckingClient) -> None:
        page = self.show(client, contact_phone="020 7946 0000")
        assert page.links["hr@example.org"] == "mailto:hr@example.org"
        assert page.links["020 7946 0000"] == "tel:02079460000"

    def test_similar_jobs_follow(self, client: CheckingClient) -> None:
        make(title="Much the same")
        (card,) = self.show(client).main.find(class_="job__title")
        assert card.text == "Much the same"

    def test_agency_post_says_so(self, client: CheckingClient) -> None:
        assert "through an agency" in self.show(client, contract_type="agency").text

    def test_example_says_so(self, client: CheckingClient) -> None:
        assert "This is not a real post" in self.show(client, is_example=True).text


class TestEnded:
    @pytest.mark.parametrize(
        ("fields", "words"),
        [
            ({"status": "withdrawn"}, "This job has been withdrawn"),
            ({"status": "filled"}, "This job has been filled"),
            ({"closes_in": -60}, "This job has closed"),
        ],
    )
    def test_page_stays_and_says_what_happened(
        self, client: CheckingClient, fields: dict[str, Any], words: str
    ) -> None:
        closes_at = instants.now() + timedelta(seconds=fields.get("closes_in", 60))
        make(reference="REF-1", status=fields.get("status", "approved"), closes_at=closes_at)
        page = client.page("/jobs/REF-1")
        assert page.status == 200
        assert words in page.text
        assert [link.text for link in page.main.find(class_="action-bar")[0].find("a")] == [
            "Email me new jobs like this",
            "Register interest in working here",
        ]
        assert "How to apply" not in page.text
        assert "Not an application" not in page.text

    def test_search_engines_are_asked_to_forget_it(self, client: CheckingClient) -> None:
        make(reference="OLD", closes_at=instants.now() - timedelta(minutes=1))
        make(reference="NEW")
        robots = [client.page(f"/jobs/{name}").document.find("meta", name="robots") for name in ("OLD", "NEW")]
        assert [[tag.attrs["content"] for tag in tags] for tags in robots] == [["noindex"], []]

    def test_list_and_page_agree_to_the_second(
        self, client: CheckingClient, clock: time_machine.Traveller
    ) -> None:
        closes_at = instants.parse_instant("2026-06-15T17:00")
        make(reference="REF-1", closes_at=closes_at)
        for seconds, is_open in ((-1, True), (0, False), (1, False)):
            clock.move_to(closes_at + timedelta(seconds=seconds))
            assert (client.page("/jobs").h1 == "1 job") is is_open
            assert ("This job has closed" not in client.page("/jobs/REF-1").text) is is_open

    def test_list_and_page_agree_on_opening(self, client: CheckingClient, clock: time_machine.Traveller) -> None:
        opens_at = instants.parse_instant("2026-06-15T17:00")
        make(reference="REF-1", publish_at=opens_at)
        for seconds, is_open in ((-1, False), (0, True), (1, True)):
            clock.move_to(opens_at + timedelta(seconds=seconds))
            assert (client.page("/jobs").h1 == "1 job") is is_open
            assert (client.page("/jobs/REF-1").status == 200) is is_open



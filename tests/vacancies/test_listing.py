"""The page of jobs, as a seeker meets it."""

from datetime import timedelta
from typing import Any

import pytest

from recruitment import clock
from recruitment.database import transaction
from tests.client import CheckingClient
from tests.factories.employers import make_employer
from tests.factories.vacancies import make_role_types, make_vacancy
from tests.markup import Element
from tests.page import Page

POUND = 10_000


def make(**fields: Any) -> None:
    """A vacancy that is there for everybody."""
    with transaction():
        make_vacancy(**fields)


def titles(page: Page) -> list[str]:
    """What the cards are headed with."""
    return [title.text for title in page.main.find(class_="job__title")]


def counts(page: Page) -> dict[str, str]:
    """The number beside each choice, by its words."""
    labels = page.main.find("label", class_="choice")
    return {label.find(class_="choice__label")[0].text: _count(label) for label in labels}


def _count(label: Element) -> str:
    return label.find(class_="choice__count")[0].text.removeprefix(", open jobs: ")


class TestListPage:
    def test_empty_site_offers_to_register_interest(self, client: CheckingClient) -> None:
        page = client.page("/jobs")
        assert page.h1 == "No jobs found"
        assert "No jobs are open today" in page.text
        assert page.links["Register interest"] == "/interest"

    def test_newest_stand_first_with_their_number(self, client: CheckingClient) -> None:
        make(title="Older", publish_at=clock.now() - timedelta(days=3))
        make(title="Newer")
        page = client.page("/jobs")
        assert page.h1 == "2 jobs"
        assert titles(page) == ["Newer", "Older"]

    def test_filter_is_a_form_without_script(self, client: CheckingClient) -> None:
        make(title="Part", hours=["part-time"])
        make(title="Full")
        page = client.page("/jobs").form("/jobs").fill(hours=["part-time"]).submit()
        assert page.h1 == "1 job"
        assert titles(page) == ["Part"]

    def test_counts_stand_beside_every_choice(self, client: CheckingClient) -> None:
        make(hours=["part-time", "job-share"], contract_type="casual")
        make(hours=["full-time"])
        shown = counts(client.page("/jobs?hours=part-time"))
        assert shown["Full time"] == shown["Job share"] == "1"
        assert (shown["Casual"], shown["Permanent"], shown["Agency"]) == ("1", "0", "0")

    def test_chip_removes_its_filter_alone(self, client: CheckingClient) -> None:
        make(hours=["part-time"])
        page = client.page("/jobs?hours=part-time&hours=full-time&q=social&sort=closing")
        address = page.links["Remove filter: Part time"]
        assert address == "/jobs?q=social&hours=full-time&sort=closing"
        assert page.links["Clear all filters"] == "/jobs"

    def test_order_outlives_a_new_choice(self, client: CheckingClient) -> None:
        make()
        form = client.page("/jobs?sort=salary").form("/jobs")
        assert "sort=salary" in form.fill(hours=["full-time"]).submit().address

    def test_page_number_stands_in_the_title(self, client: CheckingClient) -> None:
        with transaction():
            for _ in range(21):
                make_vacancy()
        page = client.page("/jobs?page=2")
        assert page.title.startswith("21 jobs, page 2 of 2 –")
        assert page.follow("Previous page").title.startswith("21 jobs, page 1 of 2 –")

    def test_no_result_says_what_to_drop(self, client: CheckingClient) -> None:
        make(title="Youth worker", hours=["part-time"])
        page = client.page("/jobs?q=youth&hours=full-time")
        assert page.h1 == "No jobs found"
        assert page.links["Without “Full time”: 1 job"] == "/jobs?q=youth"
        assert "Without “youth”: 0 jobs" not in page.text

    @pytest.mark.parametrize(
        ("q", "note"),
        [
            ("safegaurding", "matching “safegaurding”, read as “safeguarding”"),
            ("AYSE", "matching “AYSE”, read as “ASYE”"),
            ("lead safegaurding", "matching “lead safegaurding”, “safegaurding” read as “safeguarding”"),
            ("safegaurding nowhere", "matching “safegaurding nowhere”"),
        ],
    )
    def test_other_spelling_is_told_where_it_found_something(self, client: CheckingClient, q: str, note: str) -> None:
        make(title="Safeguarding lead, ASYE")
        page = client.page("/jobs", query_string={"q": q})
        assert page.main.find(class_="results-head__note")[0].text == note

    def test_jobs_without_pay_are_counted_and_linked(self, client: CheckingClient) -> None:
        make(title="Silent", salary_min=None, salary_max=None, salary_unit=None)
        page = client.page("/jobs?salary_from=25000")
        assert page.h1 == "No jobs found"
        assert titles(page.follow("1 job states no pay")) == ["Silent"]

    def test_salary_of_ones_own_stays_chosen(self, client: CheckingClient) -> None:
        make(salary_min=33_000 * POUND, salary_max=None)
        page = client.page("/jobs?salary_from=32500")
        assert page.h1 == "1 job"
        assert "Remove filter: From £32,500" in page.links

    def test_employer_is_a_filter_only_where_there_are_several(self, client: CheckingClient) -> None:
        make()
        assert not client.page("/jobs").main.find("input", name="employer")
        with transaction():
            make_vacancy(make_employer("camden"))
        page = client.page("/jobs?employer=camden")
        assert page.h1 == "1 job"
        assert "Camden Council" in page.main.find(class_="job__employer")[0].text

    def test_canonical_address_has_no_order_and_no_junk(self, client: CheckingClient) -> None:
        make()
        page = client.page("/jobs?utm_source=x&hours=full-time&sort=closing&page=9")
        (link,) = page.document.find("link", rel="canonical")
        assert link.attrs["href"].endswith("/jobs?hours=full-time")

    def test_words_are_shown_back_safely(self, client: CheckingClient) -> None:
        page = client.page("/jobs?q=%3Cscript%3Ealert(1)%3C/script%3E%00%1b")
        assert page.main.find("input", name="q")[0].attrs["value"] == "<script>alert(1)</script>"

    def test_role_types_are_listed_even_when_nothing_has_them(self, client: CheckingClient) -> None:
        with transaction():
            make_role_types()
        assert counts(client.page("/jobs"))["Practice educator"] == "0"

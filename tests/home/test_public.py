"""The front page: the campaign of one employer, and a page that answers whatever the site holds."""

import pytest
import time_machine
from flask import Flask

from recruitment.database import transaction
from recruitment.starter.loading import load
from tests.client import CheckingClient
from tests.factories.employers import make_employer
from tests.factories.vacancies import make_vacancy
from tests.page import Page
from tests.sentences import long_sentences_of


@pytest.fixture
def front(client: CheckingClient) -> Page:
    load()
    return client.page("/")


class TestCampaign:
    def test_strongest_statement_comes_from_the_record(self, front: Page) -> None:
        assert front.h1 == "Outstanding in all four areas. A place to grow."

    def test_it_stands_with_framework_dates_and_report(self, front: Page) -> None:
        statement = front.main.find(class_="statement")[0]
        assert "Ofsted, ILACS, inspected 2 to 6 December 2024, published 29 January 2025" in statement.text
        assert statement.find("a")[0].attrs["href"] == "https://files.ofsted.gov.uk/v1/file/50267801"

    def test_areas_that_have_the_grade_stand_beside_it(self, front: Page) -> None:
        (areas,) = front.main.find(class_="statement__areas")
        assert [area.text for area in areas.find("li")] == [
            "Leaders’ impact on practice",
            "Children who need help and protection",
            "Children in care",
            "Care leavers",
        ]

    def test_each_kind_of_work_leads_to_as_many_jobs_as_it_says(self, front: Page) -> None:
        ways = front.main.find(class_="find__roles")[0].find("a")
        assert len(ways) > 10
        for way in ways:
            count = way.find(class_="find__count")[0].text.split()[-1]
            assert front.client.page(way.attrs["href"]).h1.split()[0] == count

    def test_search_box_leads_to_the_list(self, front: Page) -> None:
        assert front.client.page("/jobs?q=youth").h1 == front.form("/jobs").fill(q="youth").submit().h1

    def test_findings_name_report_and_paragraph(self, front: Page) -> None:
        places = [finding.find("a")[0].text for finding in front.main.find(class_="finding")]
        assert places == [
            "December 2024 report, paragraphs 8 and 58",
            "December 2024 report, paragraph 56",
            "December 2024 report, paragraph 57",
        ]

    def test_each_grade_of_the_table_leads_to_its_place_in_the_record(self, front: Page) -> None:
        ways, record = front.main.find("a", class_="years__way"), front.client.page("/inspection")
        assert len(ways) == 12
        for way in ways:
            path, _, place = way.attrs["href"].partition("#")
            assert path == record.path
            assert record.main.find("li", id=place)[0].find(class_="grade")[0].text == way.find(class_="grade")[0].text

    def test_the_one_action_leads_to_the_open_jobs(self, front: Page) -> None:
        assert front.follow("See 20 open jobs").path == "/jobs"

    def test_each_step_of_the_career_leads_to_as_many_jobs_as_it_says(self, front: Page) -> None:
        for step in front.main.find("ol", class_="career")[0].find("a"):
            count = step.find(class_="career__count")[0].text.split()[0]
            assert f"{count} job" in front.client.page(step.attrs["href"]).text

    def test_newest_jobs_are_marked_as_examples(self, front: Page) -> None:
        cards = front.main.find("article", class_="job")
        assert len(cards) == 3
        assert all("Example" in card.text for card in cards)

    def test_no_sentence_is_long(self, front: Page) -> None:
        assert long_sentences_of(front.main) == []

    def test_after_the_review_date_no_grade_is_left(
        self, app: Flask, client: CheckingClient, clock: time_machine.Traveller
    ) -> None:
        load()
        clock.move_to("2027-11-22T09:00:00+00:00")
        page = client.page("/")
        assert page.h1 == "Work with children and families. A place to grow."
        assert page.main.find(class_="grade") == []
        assert page.main.find(class_="finding") == []


class TestAnySite:
    def test_empty_site_answers_and_says_that_it_is_new(self, client: CheckingClient) -> None:
        page = client.page("/")
        assert (page.status, page.h1) == (200, "Work with children and families. A place to grow.")
        assert "no employer and no jobs yet" in page.text

    def test_employer_without_a_record_claims_nothing(self, client: CheckingClient) -> None:
        with transaction():
            make_employer()
        page = client.page("/")
        assert page.main.find(class_="grade") == []
        assert "Look at jobs" in page.links

    def test_site_of_several_employers_speaks_for_none(self, client: CheckingClient) -> None:
        load()
        with transaction():
            make_vacancy(make_employer("camden"))
        page = client.page("/")
        assert page.h1.startswith("Work with children and families.")
        assert "Camden Council" in page.main.find("article", class_="job")[0].text
        assert "Islington" not in page.title

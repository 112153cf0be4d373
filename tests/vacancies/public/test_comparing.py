"""Jobs side by side, as a seeker meets them."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from recruitment import clock as instants
from recruitment.database import transaction
from tests.client import CheckingClient
from tests.factories.employers import make_employer
from tests.factories.vacancies import make_vacancy
from tests.house_rules.hostile_values import VALUES, escaped
from tests.page import Page


@pytest.fixture(autouse=True)
def jobs(client: CheckingClient) -> None:
    """Four that are there for everybody, and a draft."""
    with transaction():
        for number, title in enumerate(("Youth worker", "Night worker", "Family worker", "Team manager"), start=1):
            make_vacancy(reference=f"REF-{number}", title=title)
        make_vacancy(reference="DRAFT", title="Secret", status="draft")


def make(**fields: Any) -> None:
    with transaction():
        make_vacancy(**fields)


def heads(page: Page) -> list[str]:
    """Titles of the columns."""
    return [link.text for heading in page.main.find("thead") for link in heading.find("a")]


def line(page: Page, label: str) -> list[str]:
    """What the jobs say of one thing."""
    (row,) = [row for row in page.main.find("tr") if [one.text for one in row.find("th")] == [label]]
    return [cell.text for cell in row.find("td")]


class TestCompare:
    def test_columns_stand_in_the_order_of_the_address(self, client: CheckingClient) -> None:
        page = client.page("/jobs/compare?ref=REF-2&ref=ref-1&ref=REF-2")
        assert (page.h1, heads(page)) == ("Compare 2 jobs", ["Night worker", "Youth worker"])

    def test_unknown_ones_and_drafts_are_ignored(self, client: CheckingClient) -> None:
        page = client.page("/jobs/compare?ref=NONE&ref=DRAFT&ref=REF-1&ref=&ref=REF-2&x=1")
        assert heads(page) == ["Youth worker", "Night worker"]

    def test_three_are_shown_and_the_rest_counted(self, client: CheckingClient) -> None:
        page = client.page("/jobs/compare?ref=REF-1&ref=REF-2&ref=REF-3&ref=REF-4")
        assert heads(page) == ["Youth worker", "Night worker", "Family worker"]
        assert "1 more that you chose is not shown" in page.text

    def test_what_counts_is_told(self, client: CheckingClient) -> None:
        part = {"hours": ["part-time"], "hours_per_week": Decimal("17.5")}
        make(reference="PART", **part, location="Finsbury", team="Fostering")
        page = client.page("/jobs/compare?ref=REF-1&ref=PART")
        assert line(page, "Pay") == ["£41,200 to £44,900 a year"] * 2
        assert line(page, "You would get")[0] == "Full-time pay, as above"
        assert line(page, "You would get")[1].startswith("£20,600 to £22,450 a year for 17.5 hours a week")
        assert line(page, "Hours") == ["Full time 35 hours a week", "Part time 17.5 hours a week"]
        assert line(page, "Place") == ["Upper Street", "Finsbury"]
        assert line(page, "Team") == ["Not stated", "Fostering"]
        assert line(page, "Closes")[0].endswith("14 days left")
        assert line(page, "DBS check") == ["Enhanced DBS check with barred list"] * 2
        assert line(page, "Registration") == ["With Social Work England"] * 2

    def test_casual_day_rate_is_not_worked_out(self, client: CheckingClient) -> None:
        make(reference="PART", hours=["part-time"], hours_per_week=Decimal("17.5"))
        make(reference="DAYS", contract_type="casual", salary_min=230_0000, salary_max=260_0000, salary_unit="day")
        page = client.page("/jobs/compare?ref=PART&ref=DAYS")
        assert line(page, "Pay")[1] == "£230 to £260 a day"
        assert line(page, "You would get")[1] == "Not worked out"

    def test_row_that_tells_of_no_job_is_left_out(self, client: CheckingClient) -> None:
        make(reference="NOTED", salary_extras="With a market supplement.")
        page = client.page("/jobs/compare?ref=REF-1&ref=REF-2")
        assert {"You would get", "About the pay"}.isdisjoint(one.text for one in page.main.find("th"))
        assert [row.find("th")[0].text for row in page.main.find("tr", class_="compare__pay")] == ["Pay"]
        page = client.page("/jobs/compare?ref=REF-1&ref=NOTED")
        assert line(page, "About the pay") == ["Not stated", "With a market supplement."]

    def test_employers_are_named_where_there_are_two(self, client: CheckingClient) -> None:
        with transaction():
            make_vacancy(make_employer("camden"), reference="CAM-1")
        assert "Camden Council" in line(client.page("/jobs/compare?ref=REF-1&ref=CAM-1"), "Employer")

    def test_closed_one_is_marked_and_takes_no_interest(self, client: CheckingClient) -> None:
        make(reference="OLD", closes_at=instants.now() - timedelta(minutes=1))
        page = client.page("/jobs/compare?ref=REF-1&ref=OLD")
        assert "Closed" in page.main.find("thead")[0].text
        interests = [one.attrs["href"] for one in page.main.find("tfoot")[0].find(class_="button")]
        assert interests == ["/jobs/REF-1/interest"]
        assert "left" not in line(page, "Closes")[1]

    def test_one_can_be_taken_away_again(self, client: CheckingClient) -> None:
        page = client.page("/jobs/compare?ref=REF-1&ref=REF-2&ref=REF-3").follow("Remove Night worker")
        assert heads(page) == ["Youth worker", "Family worker"]

    def test_search_engines_and_cookies_stay_out(self, client: CheckingClient) -> None:
        page = client.page("/jobs/compare?ref=REF-1&ref=REF-2")
        assert '<meta name="robots" content="noindex">' in page.response.get_data(as_text=True)
        assert "Set-Cookie" not in page.response.headers
        assert page.response.headers["ETag"]


class TestChoose:
    def test_one_known_job_is_ticked_and_others_are_offered(self, client: CheckingClient) -> None:
        page = client.page("/jobs/compare?ref=REF-1")
        assert page.h1 == "Compare jobs"
        page = page.form("/jobs/compare").fill(ref=["REF-1", "REF-3"]).submit()
        assert heads(page) == ["Youth worker", "Family worker"]

    def test_nothing_chosen_helps_to_choose(self, client: CheckingClient) -> None:
        assert "Tick two or three jobs" in client.page("/jobs/compare").text

    def test_card_of_the_list_has_a_box(self, client: CheckingClient) -> None:
        boxes = [one for one in client.page("/jobs").main.find("input") if one.attrs.get("name") == "ref"]
        assert {one.attrs["value"] for one in boxes} == {f"REF-{number}" for number in range(1, 5)}
        assert {one.attrs["form"] for one in boxes} == {"compare"}


class TestHostile:
    def test_nothing_in_an_address_fails(self, client: CheckingClient) -> None:
        for name, value in VALUES.items():
            assert client.page(f"/jobs/compare?ref={escaped(value)}&ref=REF-1&ref=REF-2").status == 200, name

    def test_a_thousand_references(self, client: CheckingClient) -> None:
        query = "&".join(f"ref=NONE-{number}" for number in range(1000))
        assert client.page(f"/jobs/compare?{query}&ref=REF-1").h1 == "Compare jobs"


def test_site_without_jobs_offers_an_alert(client: CheckingClient, clock: Any) -> None:
    clock.shift(timedelta(days=60))
    assert "No jobs are open today" in client.page("/jobs/compare").text

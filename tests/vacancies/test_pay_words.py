"""Pay in words."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from recruitment.database import transaction
from recruitment.employers.models import Employer
from recruitment.pay.salary import PayUnit
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.pay_words import (
    actual_pay,
    actual_pay_note,
    pay_in_full,
    pay_note,
    pay_note_on_card,
    time_worked,
    yearly_pay,
)
from tests.client import CheckingClient
from tests.factories.employers import make_employer
from tests.factories.vacancies import make_vacancy
from tests.page import Page

LINK = "Work out this pay for your hours"
CALCULATOR = "/benefits/pay-calculator?employer=islington&"
CONFIRMED = date(2026, 11, 21)
POUND = 10_000


def vacancy(week: str | None = "35", confirmed: date | None = CONFIRMED, **fields: Any) -> Vacancy:
    """A vacancy of £35,000 to £42,000 a year."""
    full_time_week = Decimal(week) if week else None
    employer = Employer(
        name="Islington Council",
        full_time_week=full_time_week,
        full_time_week_confirmed_on=confirmed,
        weeks_in_year=Decimal("52.143"),
    )
    pay = {"salary_min": 35_000 * POUND, "salary_max": 42_000 * POUND, "salary_unit": "year"}
    return Vacancy(title="", employer=employer, **(pay | fields))


HOURLY = {"salary_min": 185_025, "salary_max": None, "salary_unit": "hour"}
CASUAL = {**HOURLY, "contract_type": "casual"}
UNSTATED = {"salary_min": None, "salary_max": None, "salary_unit": None}


class TestPayInFull:
    @pytest.mark.parametrize(
        ("fields", "words"),
        [
            ({}, "£35,000 to £42,000 a year"),
            ({"salary_max": None}, "From £35,000 a year"),
            (HOURLY, "From £18.50 an hour"),
            (UNSTATED, ""),
        ],
    )
    def test_unit_is_said(self, fields: dict[str, Any], words: str) -> None:
        assert pay_in_full(vacancy(**fields)) == words


class TestYearlyPay:
    def test_hourly_pay_names_the_week_it_is_reckoned_with(self) -> None:
        assert yearly_pay(vacancy(**HOURLY)) == "From £33,767 a year for full time, 35 hours"

    def test_unconfirmed_week_says_so(self) -> None:
        assert yearly_pay(vacancy(confirmed=None, **HOURLY)).endswith("35 hours, to be confirmed")

    def test_day_rate_needs_no_week(self) -> None:
        daily = {"salary_min": 180 * POUND, "salary_max": 180 * POUND, "salary_unit": "day"}
        assert yearly_pay(vacancy(week=None, **daily)) == "£46,928 a year for full time"

    @pytest.mark.parametrize("fields", [{}, UNSTATED, {"week": None, **HOURLY}, CASUAL])
    def test_nothing_is_said_where_nothing_follows(self, fields: dict[str, Any]) -> None:
        assert yearly_pay(vacancy(**fields)) == ""


class TestActualPay:
    def test_part_time_post_tells_what_one_would_get(self) -> None:
        post = vacancy(hours_per_week=Decimal("17.5"))
        assert actual_pay(post) == "£17,500 to £21,000"
        assert actual_pay_note(post) == "for 17.5 hours a week; full time is 35 hours"

    def test_paid_weeks_count_too(self) -> None:
        post = vacancy(hours_per_week=Decimal(35), weeks_per_year=Decimal(39), confirmed=None)
        assert actual_pay(post) == "£26,178 to £31,413"
        assert actual_pay_note(post) == "for 35 hours a week, 39 weeks a year; full time is 35 hours, to be confirmed"

    @pytest.mark.parametrize(
        "fields",
        [
            {"hours_per_week": Decimal(35)},
            {"hours_per_week": None, "weeks_per_year": Decimal(39)},
            {"week": None, "hours_per_week": Decimal(20)},
            {"hours_per_week": Decimal(20), **UNSTATED},
            {"hours_per_week": Decimal(16), **CASUAL},
        ],
    )
    def test_nothing_is_assumed(self, fields: dict[str, Any]) -> None:
        assert actual_pay(vacancy(**fields)) == ""


class TestPayNote:
    def test_actual_pay_comes_first(self) -> None:
        post = vacancy(hours_per_week=Decimal("17.5"))
        assert pay_note(post) == "You would get £17,500 to £21,000 for 17.5 hours a week"

    def test_unconfirmed_week_stands_beside_the_figure(self) -> None:
        note = pay_note(vacancy(confirmed=None, hours_per_week=Decimal("17.5")))
        assert note.endswith("17.5 hours a week (if full time is 35 hours, to be confirmed)")

    def test_lower_end_alone_reads_as_a_sentence(self) -> None:
        note = pay_note(vacancy(salary_max=None, hours_per_week=Decimal("17.5")))
        assert note == "You would get from £17,500 for 17.5 hours a week"

    def test_full_time_pay_needs_no_note(self) -> None:
        assert pay_note(vacancy()) == ""


class TestPayNoteOnCard:
    @pytest.mark.parametrize("confirmed", [None, date(2026, 6, 1)])
    def test_week_that_was_reckoned_with_stands_beside_the_hours(self, confirmed: date | None) -> None:
        note = pay_note_on_card(vacancy(confirmed=confirmed, hours_per_week=Decimal("17.5")))
        assert note == "You would get £17,500 to £21,000 for 17.5 of 35 hours a week"

    def test_full_hours_are_no_share(self) -> None:
        note = pay_note_on_card(vacancy(hours_per_week=Decimal(35), weeks_per_year=Decimal(39)))
        assert note.endswith("for 35 hours a week, 39 weeks a year")

    def test_full_time_pay_needs_no_note(self) -> None:
        assert pay_note_on_card(vacancy()) == ""


class TestCasualWork:
    @pytest.mark.parametrize("unit", ["day", "hour"])
    def test_rate_stands_alone(self, unit: str) -> None:
        post = vacancy(contract_type="casual", salary_unit=unit, hours_per_week=Decimal(16))
        assert pay_in_full(post).endswith(f" {unit}")
        assert (pay_note(post), pay_note_on_card(post)) == ("", "")

    def test_pay_for_a_year_is_told_as_of_any_post(self) -> None:
        post = vacancy(contract_type="casual", hours_per_week=Decimal("17.5"))
        assert pay_note(post) == "You would get £17,500 to £21,000 for 17.5 hours a week"


class TestTimeWorked:
    def test_what_is_stated_is_said(self) -> None:
        assert time_worked(vacancy(weeks_per_year=Decimal("39.5"))) == "39.5 weeks a year"
        assert time_worked(vacancy()) == ""


def vacancy_page(client: CheckingClient, week: Decimal | None = Decimal(35), **fields: Any) -> Page:
    with transaction():
        make_vacancy(make_employer(full_time_week=week), reference="REF-1", **fields)
    page: Page = client.page("/jobs/REF-1/social-worker")
    return page


@pytest.mark.parametrize("app", ["sqlite"], indirect=True)
class TestPayCalculatorUrl:
    def test_figures_are_filled_in(self, client: CheckingClient) -> None:
        page = vacancy_page(client, hours_per_week=Decimal(21), weeks_per_year=Decimal(39))
        assert page.links[LINK] == f"{CALCULATOR}salary=41200&hours=21&weeks=39"
        shown = page.follow(LINK)
        assert (shown.status, shown.errors) == (200, {})
        assert "£18,489 a year" in shown.main.text

    @pytest.mark.parametrize("hours", [None, Decimal(35), Decimal(40)])
    def test_full_time_is_left_to_the_calculator(self, client: CheckingClient, hours: Decimal | None) -> None:
        page = vacancy_page(client, hours_per_week=hours, weeks_per_year=Decimal("52.143"))
        assert page.links[LINK] == f"{CALCULATOR}salary=41200"

    def test_pay_by_the_hour_is_made_a_year(self, client: CheckingClient) -> None:
        page = vacancy_page(client, salary_min=None, salary_max=18_5000, salary_unit=PayUnit.HOUR)
        assert page.links[LINK] == f"{CALCULATOR}salary=33762.5925"
        assert "£18.50 an hour" in page.follow(LINK).main.text

    def test_pay_that_is_not_stated_has_no_way(self, client: CheckingClient) -> None:
        assert LINK not in vacancy_page(client, salary_min=None, salary_max=None, salary_unit=None).links

    def test_casual_pay_by_the_day_has_no_way_but_search_and_data_find_it(self, client: CheckingClient) -> None:
        day = {"salary_min": 230 * POUND, "salary_max": 260 * POUND, "salary_unit": PayUnit.DAY}
        page = vacancy_page(client, contract_type="casual", **day)
        assert LINK not in page.links
        assert "£230 to £260 a day" in page.main.text
        assert "a year" not in page.main.text
        assert client.page("/jobs?salary_from=60000").h1 == "1 job"
        assert client.get("/api/v1/vacancies/REF-1").json["annual_max"] == 67785.9

    def test_employer_without_a_week_has_none_either(self, client: CheckingClient) -> None:
        assert LINK not in vacancy_page(client, week=None).links

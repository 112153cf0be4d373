"""Today and figures, as staff meet them."""

import csv
import io
from datetime import timedelta

import pytest
import time_machine
from flask import Flask

from recruitment import clock as instants
from recruitment.database import transaction
from tests.client import CheckingClient
from tests.factories.accounts import make_account, sign_in
from tests.factories.employers import make_employer, make_team
from tests.factories.registrations import make_registration
from tests.factories.vacancies import make_vacancy
from tests.factories.visits import make_visits

TODAY, FIGURES, FILE = "/hr/today", "/hr/figures", "/hr/figures.csv"
TABLES = ("states", "funnel", "sources", "heard-from", "durations", "role-types", "teams")


def enter(client: CheckingClient, role: str) -> None:
    """As a colleague of the first employer."""
    with transaction():
        account = make_account(role)
    sign_in(client, account)


def rows(client: CheckingClient, address: str) -> list[list[str]]:
    """Of a file."""
    text = client.get(address).get_data(as_text=True).removeprefix("\ufeff")
    return list(csv.reader(io.StringIO(text)))


@pytest.fixture
def busy(app: Flask, clock: time_machine.Traveller) -> None:
    """A job that was looked at and answered, at one employer, and another's that was looked at more."""
    with transaction():
        own = make_vacancy(make_employer("islington"), title="Social worker", team="North")
        others = make_vacancy(make_employer("westminster"), title="Elsewhere", team="South")
        make_visits(1_200, "list", source="google")
        make_visits(300, "vacancy", vacancy=own)
        make_visits(4_000, "vacancy", vacancy=others, source="their-own-fair")
        make_visits(20, "form", vacancy=own)
        make_registration(own, heard_from="event", name="Ada Lovelace")


class TestToday:
    def test_each_line_leads_to_its_list(self, client: CheckingClient, clock: time_machine.Traveller) -> None:
        enter(client, "hr-manager")
        with transaction():
            make_vacancy(title="Cook", closes_at=instants.now() + timedelta(days=3))
        page = client.page(TODAY)
        assert page.links["open vacancy closes within 7 days"] == "/hr/vacancies?state=open&closing=7"
        assert "Cook" in page.follow("open vacancy closes within 7 days").links

    def test_nothing_to_do_is_said_kindly(self, client: CheckingClient, clock: time_machine.Traveller) -> None:
        with transaction():
            make_employer(full_time_week_confirmed_on=instants.today(), contact_confirmed_on=instants.today())
        enter(client, "hr-manager")
        assert "Nothing needs you today" in client.page(TODAY).main.text

    def test_it_is_where_staff_arrive_and_viewers_arrive_at_figures(self, client: CheckingClient) -> None:
        enter(client, "hr-officer")
        assert client.page("/hr/").h1 == "Today"
        enter(client, "viewer")
        assert client.page("/hr/").h1 == "Figures"
        assert client.get(TODAY).status_code == 403


@pytest.mark.usefixtures("busy")
class TestFigures:
    def test_viewer_sees_numbers_and_no_person(self, client: CheckingClient) -> None:
        enter(client, "viewer")
        page = client.page(FIGURES)
        shown = page.main.text
        assert [words for words in ("1,200", "300", "Google", "A job fair or other event") if words not in shown] == []
        assert not [words for words in ("Ada", "ada@") if words in page.response.text]

    def test_other_employers_figures_are_not_there(self, client: CheckingClient) -> None:
        enter(client, "hr-manager")
        for address in (FIGURES, f"{FIGURES}?employer=westminster", f"{FILE}?figure=teams&employer=westminster"):
            text = client.get(address).text
            assert not [words for words in ("Westminster", "South", "4,000", "their-own-fair") if words in text]

    def test_administrator_chooses_an_employer(self, client: CheckingClient) -> None:
        enter(client, "administrator")
        everybody = client.page(FIGURES)
        assert "4,300" in everybody.main.text
        chosen = everybody.form().fill(employer="Westminster Council").submit()
        assert "4,000" in chosen.main.text
        assert "Islington Council," not in chosen.main.text

    def test_period_is_kept_in_links_to_files(self, client: CheckingClient) -> None:
        enter(client, "viewer")
        page = client.page(f"{FIGURES}?period=last-month")
        assert "1 to 31 May 2026" in page.main.text
        assert page.links["By team as a file (CSV)"] == f"{FILE}?figure=teams&period=last-month"

    def test_wrong_dates_are_said_and_kept(self, client: CheckingClient) -> None:
        enter(client, "viewer")
        form = client.page(f"{FIGURES}?period=dates").form()
        page = form.fill({"first-day": "31", "first-month": "2", "first-year": "2026"}).submit()
        assert page.status == 422
        assert page.errors == {"first-day": "Enter a real date, like 3 12 2026", "last-day": "Enter the last day"}
        assert page.form().values["first-day"] in ("31", ["31"])

    @pytest.mark.parametrize("period", ["this-year", "this-quarter", "nonsense", "dates"])
    def test_every_period_is_a_page(self, client: CheckingClient, period: str) -> None:
        enter(client, "viewer")
        assert client.page(f"{FIGURES}?period={period}").status == 200


@pytest.mark.usefixtures("busy")
class TestFile:
    @pytest.mark.parametrize("name", TABLES)
    def test_every_table_is_a_file(self, client: CheckingClient, name: str) -> None:
        enter(client, "viewer")
        answer = client.get(f"{FILE}?figure={name}")
        assert (answer.status_code, answer.mimetype) == (200, "text/csv")
        assert f'filename="{name}-2026-06-01-2026-06-15.csv"' in answer.headers["Content-Disposition"]

    def test_funnel_has_every_day(self, client: CheckingClient) -> None:
        enter(client, "viewer")
        found = rows(client, f"{FILE}?figure=funnel&period=this-year")
        assert (len(found), found[-1]) == (366, ["2026-06-15", "1200", "300", "20", "1"])

    def test_name_of_a_team_runs_in_no_spreadsheet(self, client: CheckingClient) -> None:
        enter(client, "viewer")
        with transaction():
            vacancy = make_vacancy()
            vacancy.team = make_team(vacancy.employer, "=HYPERLINK(1)")
        assert "'=HYPERLINK(1)" in [row[0] for row in rows(client, f"{FILE}?figure=teams")]

    @pytest.mark.parametrize("query", ["figure=none", "", "figure=funnel&period=dates&first-day=31"])
    def test_unknown_table_or_period_is_not_found(self, client: CheckingClient, query: str) -> None:
        enter(client, "viewer")
        assert client.get(f"{FILE}?{query}").status_code == 404

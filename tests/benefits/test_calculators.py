"""The two calculators as pages: shared by address, with errors beside their fields, and the same for everybody."""

from datetime import date
from decimal import Decimal

import pytest
import time_machine

from recruitment.database import db, transaction
from recruitment.starter.loading import load
from tests.client import CheckingClient
from tests.factories.employers import make_employer
from tests.factories.pay import make_rate
from tests.house_rules.hostile_values import VALUES, escaped
from tests.page import Page
from tests.sentences import long_sentences_of

LEAVE, PAY = "/benefits/leave-calculator", "/benefits/pay-calculator"
THREE_DAYS = f"{LEAVE}?hours=21&days=3"
FIRST_YEAR = f"{THREE_DAYS}&start-day=1&start-month=2&start-year=2027&service=0"
ASKED = f"{PAY}?salary=41200&hours=21&weeks=39"
PARAMETERS = {
    LEAVE: ("employer", "hours", "days", "start-day", "start-month", "start-year", "service"),
    PAY: ("employer", "salary", "hours", "weeks"),
}


@pytest.fixture
def starter(client: CheckingClient) -> CheckingClient:
    load()
    return client


def tiles(page: Page) -> list[str]:
    return [tile.text for tile in page.main.find(class_="tile")]


class TestLeave:
    def test_offer_stands_there_as_a_limit(self, starter: CheckingClient) -> None:
        page = starter.page(LEAVE)
        assert tiles(page)[0].startswith("Up to 31 days of leave in a full year")
        assert tiles(page)[1].startswith("Up to 36 days after five years")
        assert "Full-time week 35 hours To be confirmed" in page.text

    def test_form_leads_to_an_address_that_can_be_shared(self, starter: CheckingClient) -> None:
        page = starter.page(LEAVE).form().fill(hours="21", days="3").submit()
        assert "hours=21&days=3" in page.address
        assert tiles(page)[0].startswith("Up to 18.6 days of leave in a full year Up to 130.2 hours")
        assert tiles(starter.page(THREE_DAYS)) == tiles(page)

    def test_formula_has_the_numbers_put_in(self, starter: CheckingClient) -> None:
        assert "31 days × 7 hours × 21 ÷ 35 = 130.2 hours" in starter.page(THREE_DAYS).text

    def test_without_a_week_it_says_why_there_is_no_figure(self, client: CheckingClient) -> None:
        with transaction():
            make_employer(full_time_week=None)
        page = client.page(THREE_DAYS)
        assert (page.status, tiles(page)) == (200, [])
        assert "Islington Council has not stated its full-time week yet" in page.main.text

    def test_employers_are_told_apart(self, client: CheckingClient) -> None:
        with transaction():
            make_employer("camden", base_leave=Decimal(28), leave_is_limit=False)
            make_employer("hackney", base_leave=Decimal(30))
        assert tiles(client.page(LEAVE))[0].startswith("28 days")
        page = client.page(LEAVE).form().fill(employer="Hackney Council", hours="35", days="5").submit()
        assert tiles(page)[0].startswith("Up to 30 days")

    def test_site_without_an_employer_answers(self, client: CheckingClient) -> None:
        assert "No employer is on record yet" in client.page(THREE_DAYS).text


class TestPay:
    def test_three_figures_and_the_living_wage(self, starter: CheckingClient, clock: time_machine.Traveller) -> None:
        found = tiles(starter.page(ASKED))
        assert [tile.partition(" ")[0] for tile in found] == ["£18,489", "£1,540", "£22.57", "£7.77"]
        assert "more an hour than the London Living Wage" in found[3]

    def test_a_new_rate_shows_at_once(self, client: CheckingClient, clock: time_machine.Traveller) -> None:
        with transaction():
            make_employer()
        assert tiles(client.page(PAY)) == []
        with transaction():
            make_rate(14_8000)
        assert tiles(client.page(PAY))[0].startswith("£14.80 an hour")

    def test_largest_amount_is_told(self, starter: CheckingClient) -> None:
        assert tiles(starter.page(f"{PAY}?salary=9,999,999"))[0].startswith("£9,999,999 a year")

    def test_confirmed_week_has_no_mark(self, client: CheckingClient) -> None:
        with transaction():
            make_employer(full_time_week_confirmed_on=date(2026, 6, 1))
        assert "to be confirmed" not in client.page(ASKED).text.casefold()


class TestBoth:
    @pytest.mark.parametrize(
        ("address", "typed", "field"),
        [(f"{LEAVE}?hours=many&days=3", "many", "hours"), (f"{PAY}?salary=lots&hours=21", "lots", "salary")],
    )
    def test_error_stands_beside_its_field_and_what_was_typed_stays(
        self, starter: CheckingClient, address: str, typed: str, field: str
    ) -> None:
        page = starter.page(address)
        assert (page.status, list(page.errors), tiles(page)) == (422, [field], [])
        assert page.title.startswith("Error: ")
        assert page.form().values[field] == [typed]

    @pytest.mark.parametrize("address", [LEAVE, FIRST_YEAR, PAY, ASKED])
    def test_answer_is_the_same_for_everybody_until_it_changes(self, starter: CheckingClient, address: str) -> None:
        first = starter.get(address)
        assert first.headers.getlist("Set-Cookie") == []
        assert first.headers["Cache-Control"] == "public, max-age=0, s-maxage=1"
        again = starter.get(address, headers={"If-None-Match": first.headers["ETag"]})
        assert again.status_code == 304

    @pytest.mark.parametrize("address", [LEAVE, FIRST_YEAR, PAY, ASKED])
    def test_no_sentence_is_long(self, starter: CheckingClient, address: str) -> None:
        assert long_sentences_of(starter.page(address).main) == []

    def test_search_engines_keep_the_page_and_not_each_answer(self, client: CheckingClient) -> None:
        with transaction():
            make_employer(base_leave=Decimal(31))
        noindex = '<meta name="robots" content="noindex">'
        found = {address: noindex in client.get(address).get_data(as_text=True) for address in (LEAVE, THREE_DAYS)}
        assert found == {LEAVE: False, THREE_DAYS: True}

    @pytest.mark.parametrize("path", PARAMETERS)
    def test_hostile_values_are_refused(self, starter: CheckingClient, path: str) -> None:
        for name, value in VALUES.items():
            query = "&".join(f"{parameter}={escaped(value)}" for parameter in PARAMETERS[path])
            assert starter.get(f"{path}?{query}").status_code == 422, name
        db.session.rollback()

    @pytest.mark.parametrize("path", PARAMETERS)
    def test_each_parameter_alone_answers(self, starter: CheckingClient, path: str) -> None:
        for parameter in PARAMETERS[path]:
            for value in ("%00", "9" * 5000, "-1", "1e999", "%C2%B2", "0", ""):
                assert starter.get(f"{path}?{parameter}={value}").status_code in (200, 422), (parameter, value[:9])

    def test_offer_leads_to_both(self, starter: CheckingClient) -> None:
        page = starter.page("/benefits")
        assert page.follow("Work out your leave").h1 == "How much leave would you get?"
        assert page.follow("Work out your pay").h1 == "What would you be paid?"

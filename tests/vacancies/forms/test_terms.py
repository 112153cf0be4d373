"""What pages about pay, hours and dates refuse."""

import pytest

from tests.client import CheckingClient
from tests.pages.vacancies_hr import assert_refused, enter, make_draft, open_section


@pytest.mark.usefixtures("clock")
class TestRefusals:
    @pytest.mark.parametrize(
        ("section", "typed", "field", "words"),
        [
            ("pay", {"salary_min": "50,000", "salary_max": "40,000"}, "salary_max", "below the lowest"),
            ("pay", {"salary_min": "lots"}, "salary_min", "amount in pounds"),
            ("pay", {"salary_unit": "Not stated"}, "salary_unit", "a year, a day or an hour"),
            ("pay", {"contract_months": "12"}, "contract_months", "permanent contract"),
            ("pay", {"hours_per_week": "169"}, "hours_per_week", "up to 168"),
            ("pay", {"hours_per_week": "0"}, "hours_per_week", "more than 0"),
            ("pay", {"weeks_per_year": "54"}, "weeks_per_year", "up to 53"),
            ("dates", {"closes_at-day": "31", "closes_at-month": "2"}, "closes_at-day", "real date"),
            ("dates", {"closes_at-year": "2020"}, "closes_at-day", "in the future"),
            ("dates", {"closes_at_time": "25:00"}, "closes_at_time", "24-hour clock"),
        ],
    )
    def test_error_stands_beside_the_field_and_input_is_kept(
        self, client: CheckingClient, section: str, typed: dict[str, str], field: str, words: str
    ) -> None:
        enter(client)
        assert_refused(client, section, typed, field, words)

    def test_missing_hour_of_march_is_refused(self, client: CheckingClient) -> None:
        enter(client)
        typed = {"closes_at-day": "28", "closes_at-month": "3", "closes_at-year": "2027", "closes_at_time": "1:30"}
        page = open_section(client, make_draft(), "dates").form().fill(typed).submit()
        assert (page.status, "clocks go forward" in page.errors["closes_at_time"]) == (422, True)

    def test_time_without_a_date_asks_for_it(self, client: CheckingClient) -> None:
        enter(client)
        typed = {"closes_at-day": "", "closes_at-month": "", "closes_at-year": "", "closes_at_time": "12:00"}
        page = open_section(client, make_draft(), "dates").form().fill(typed).submit()
        assert page.errors.keys() == {"closes_at-day"}

"""Adverts below the London Living Wage."""

import pytest

from recruitment.database import transaction
from tests.client import CheckingClient
from tests.factories.employers import make_employer
from tests.factories.pay import make_rate
from tests.pages.vacancies_hr import enter, make_open

PAGE = "/hr/vacancies/below-living-wage"
LOW = {"salary_min": 13_9000, "salary_max": None, "salary_unit": "hour"}


@pytest.mark.usefixtures("clock")
class TestPage:
    def test_says_by_how_much_and_leads_to_the_pay(self, client: CheckingClient) -> None:
        enter(client, "hr-officer")
        with transaction():
            make_rate()
        make_open(title="Playworker", **LOW)
        page = client.page(PAGE)
        assert "£13.90" in page.main.text
        assert "£0.90" in page.main.text
        assert "£14.80 from Friday 1 May 2026" in page.main.text

    def test_another_employers_adverts_are_not_there(self, client: CheckingClient) -> None:
        enter(client)
        with transaction():
            make_rate()
            camden = make_employer("camden")
        make_open(camden, title="Playworker", **LOW)
        assert "No advert is below the rate" in client.page(PAGE).main.text

    def test_without_a_rate_it_says_so(self, client: CheckingClient) -> None:
        enter(client)
        assert "No rate is recorded" in client.page(PAGE).main.text

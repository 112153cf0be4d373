"""What a rate has to say."""

import time_machine

from tests.client import CheckingClient
from tests.house_rules.content_forms import FILLED
from tests.pages.vacancies_hr import enter

ADD = "/hr/content/living-wage/add"


class TestRateForm:
    def test_it_counts_from_no_day_before_its_announcement(
        self, client: CheckingClient, clock: time_machine.Traveller
    ) -> None:
        enter(client)
        wrong = {"in_force_from-year": "2024", "pounds": "0"}
        page = client.page(ADD).form().fill({**FILLED["pay_hr.new_rate"], **wrong}).submit()
        assert page.errors["pounds"] == "Enter a rate above nothing"
        assert "not before its announcement" in page.text

    def test_three_decimals_are_no_pence(self, client: CheckingClient, clock: time_machine.Traveller) -> None:
        enter(client)
        page = client.page(ADD).form().fill({**FILLED["pay_hr.new_rate"], "pounds": "12.211"}).submit()
        assert "at most 2 decimal places" in page.errors["pounds"]

"""Living-wage rates in the back office."""

import time_machine

from recruitment.database import db, transaction
from recruitment.pay.models import LivingWageRate
from tests.client import CheckingClient
from tests.factories.pay import make_rate
from tests.house_rules.content_forms import FILLED
from tests.pages.vacancies_hr import enter

RATES = "/hr/content/living-wage"


class TestRates:
    def test_rate_is_added_in_pounds_and_pence(self, client: CheckingClient, clock: time_machine.Traveller) -> None:
        enter(client)
        page = client.page(f"{RATES}/add").form().fill(FILLED["pay_hr.new_rate"]).submit()
        assert "£12.21 an hour" in page.text
        assert db.session.query(LivingWageRate).one().hourly == 12_2100

    def test_administrator_corrects_and_hr_managers_only_add(
        self, client: CheckingClient, clock: time_machine.Traveller
    ) -> None:
        with transaction():
            rate = make_rate()
        enter(client)
        assert client.get(f"{RATES}/{rate.id}").status_code == 403
        enter(client, "administrator")
        assert "£15.00 an hour" in client.page(f"{RATES}/{rate.id}").form().fill(pounds="15").submit().text

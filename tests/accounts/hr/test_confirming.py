"""The page that asks for a fresh code."""

from datetime import timedelta

import pytest
import time_machine

from recruitment.accounts.models import Account
from recruitment.database import transaction
from tests.client import CheckingClient
from tests.factories.accounts import code_now, make_account, sign_in


@pytest.fixture
def account(client: CheckingClient, clock: time_machine.Traveller) -> Account:
    with transaction():
        account = make_account()
    sign_in(client, account)
    return account


@pytest.mark.parametrize("next_", ["https://evil.example/", "//evil.example", "/\\evil.example", ""])
def test_code_leads_to_places_of_this_site_alone(client: CheckingClient, account: Account, next_: str) -> None:
    page = client.page(f"/hr/confirm?next={next_}").form().fill(fresh_code=code_now()).submit()
    assert (page.status, page.path) == (200, "/hr/today")


def test_sixth_try_within_five_minutes_is_refused(
    client: CheckingClient, account: Account, clock: time_machine.Traveller
) -> None:
    form = client.page("/hr/confirm").form()
    tried = [form.fill(fresh_code="000 000").submit().status for _ in range(6)]
    assert tried == [422] * 5 + [429]
    clock.shift(timedelta(minutes=5))
    assert client.page("/hr/confirm").form().fill(fresh_code=code_now()).submit().status == 200

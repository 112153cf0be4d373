"""The list of accounts, as administrators read it."""

import pytest
import time_machine

from recruitment.accounts.models import Account
from recruitment.database import transaction
from tests.client import CheckingClient
from tests.factories.accounts import make_account, sign_in


@pytest.fixture
def administrator(client: CheckingClient, clock: time_machine.Traveller) -> Account:
    with transaction():
        account = make_account("administrator", name="Ada Lovelace")
        make_account("viewer", email="vi@example.org", name="Vi Ewer")
        make_account("hr-officer", email="new@example.org", name="", activated_at=None)
    sign_in(client, account)
    return account


class TestListAccounts:
    def test_each_is_told_with_role_employer_state_and_last_visit(
        self, client: CheckingClient, administrator: Account
    ) -> None:
        rows = [row.text for row in client.page("/hr/accounts").document.find("tr")]
        assert [word in rows[1] for word in ("Ada Lovelace", "Administrator", "Every employer", "Active", "9am")]
        assert "new@example.org" in rows[2]
        assert "Invited" in rows[2]
        assert "Never" in rows[3]

    def test_filters_narrow_and_are_kept_in_the_form(self, client: CheckingClient, administrator: Account) -> None:
        page = client.page("/hr/accounts").form().fill(q="ewer", role="viewer", state="active").submit()
        assert "1 account, by name" in page.text
        assert page.form().values == {"q": ["ewer"], "role": ["viewer"], "state": ["active"]}
        assert page.follow("Vi Ewer").h1 == "Vi Ewer"

    def test_nobody_fits(self, client: CheckingClient, administrator: Account) -> None:
        page = client.page("/hr/accounts?q=zeppelin")
        assert "No account fits" in page.text
        assert page.follow("Show all").address == "/hr/accounts"

    def test_hundred_people_come_in_pages(self, client: CheckingClient, administrator: Account) -> None:
        with transaction():
            for number in range(100):
                make_account("viewer", email=f"p{number}@example.org", name=f"P {number:03}")
        page = client.page("/hr/accounts?q=p&page=2")
        assert page.title.startswith("Accounts, page 2 of 4")
        assert page.follow("Page 3").address == "/hr/accounts?q=p&page=3"

"""The door of staff to accounts: where a colleague is found, and where not."""

import pytest
from flask import Flask
from werkzeug.exceptions import NotFound

from recruitment.accounts.hr.door import address_of, find_colleague
from recruitment.database import transaction
from tests.client import CheckingClient
from tests.factories.accounts import make_account, sign_in


class TestFindColleague:
    def test_account_is_found_by_its_address(self, app: Flask) -> None:
        with transaction():
            account = make_account()
        with app.test_request_context():
            assert address_of(account) == f"/hr/accounts/{account.id}"
            assert find_colleague(account.id).email == account.email

    def test_number_of_nobody_is_not_found(self, app: Flask) -> None:
        with app.test_request_context(), pytest.raises(NotFound):
            find_colleague(999)

    def test_administrator_sees_colleagues_of_every_employer(self, client: CheckingClient) -> None:
        with transaction():
            account = make_account("viewer")
            sign_in_as = make_account("administrator")
        sign_in(client, sign_in_as)
        assert account.email in client.page(f"/hr/accounts/{account.id}").text

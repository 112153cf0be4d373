"""Lists behind duties."""

import pytest
from flask import Flask
from flask_login import login_user

from recruitment.dashboards.lists import list_of
from recruitment.dashboards.today import DUTIES
from recruitment.database import transaction
from tests.factories.accounts import make_account

SUBMITTED = DUTIES["Vacancies"][0]


@pytest.mark.parametrize(("role", "address"), [("hr-manager", "/hr/vacancies?state=submitted"), ("viewer", "")])
def test_list_is_linked_for_who_may_open_it(app: Flask, role: str, address: str) -> None:
    with transaction():
        account = make_account(role)
    with app.test_request_context():
        login_user(account)
        assert list_of(SUBMITTED) == address

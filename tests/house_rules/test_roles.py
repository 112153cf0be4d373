"""Every staff route as every role meets it: the permission that the list names is what decides."""

import pytest
import time_machine
from flask import Flask

from recruitment.access import ROLES
from recruitment.database import transaction
from tests.client import CheckingClient
from tests.factories.accounts import make_account, sign_in
from tests.factories.employers import make_employer
from tests.house_rules.test_routes import listed, staff_rules
from tests.house_rules.whole_site import everything, make_things, methods_of


@pytest.mark.parametrize("app", ["sqlite"], indirect=True)
@pytest.mark.parametrize("role", ROLES)
def test_role_enters_what_its_permissions_open_and_nothing_else(
    app: Flask, client: CheckingClient, clock: time_machine.Traveller, role: str
) -> None:
    with transaction():
        employer = make_employer()
        things = make_things(employer)
        account = make_account(role, employer=None if role == "administrator" else employer)
    sign_in(client, account)
    who, refused = listed(), {}
    for rule in staff_rules(app):
        is_open = who[rule.endpoint][1] in ROLES[role]
        before = None if is_open else everything()
        for method in methods_of(rule):
            status = client.open(things.address(app, rule), method=method).status_code
            assert (status == 403) is not is_open, (method, rule.rule, status)
        if before is not None:
            refused[rule.rule] = everything() == before
    assert all(refused.values())
    assert bool(refused) or role != "viewer"

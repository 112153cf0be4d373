"""Nothing of another employer's can be seen or touched, and nobody learns that it is there."""

import pytest
import time_machine
from flask import Flask
from werkzeug.routing import Rule

from recruitment.access import ROLES
from recruitment.database import transaction
from tests.client import CheckingClient
from tests.factories.accounts import make_account, sign_in
from tests.factories.employers import make_employer
from tests.house_rules.test_routes import required, staff_rules
from tests.house_rules.whole_site import Things, everything, make_things, methods_of

#: Administrators belong to all employers; viewers may open no page about one thing.
ROLES_OF_EMPLOYERS = ("hr-manager", "hr-officer", "hiring-manager")


class Councils:
    """Two employers with one of everything each, and a colleague of the first."""

    def __init__(self, client: CheckingClient, role: str) -> None:
        with transaction():
            employer = make_employer("islington")
            self.own: Things = make_things(employer)
            self.others: Things = make_things(make_employer("camden"))
            account = make_account(role, employer=employer)
        sign_in(client, account)


def rules_with_an_id(app: Flask, role: str) -> list[Rule]:
    """Staff routes about one thing, as far as the role is let in at all."""
    return [rule for rule in staff_rules(app) if rule.arguments and required(app, rule.endpoint) in ROLES[role]]


@pytest.mark.usefixtures("clock")
@pytest.mark.parametrize("role", ROLES_OF_EMPLOYERS)
class TestOtherEmployers:
    def test_every_address_is_not_found(self, app: Flask, client: CheckingClient, role: str) -> None:
        councils = Councils(client, role)
        before = everything()
        for rule in rules_with_an_id(app, role):
            for method in methods_of(rule):
                answer = client.open(councils.others.address(app, rule), method=method)
                assert answer.status_code == 404, (method, rule.rule)
        assert everything() == before

    def test_answer_is_that_of_a_thing_that_does_not_exist(
        self, app: Flask, client: CheckingClient, role: str
    ) -> None:
        councils = Councils(client, role)
        nothing = councils.others.without_ids()
        for rule in rules_with_an_id(app, role):
            answers = [client.get(one.address(app, rule)).text for one in (councils.others, nothing)]
            assert answers[0] == answers[1], rule.rule


def test_own_things_are_found_at_the_same_addresses(
    app: Flask, client: CheckingClient, clock: time_machine.Traveller
) -> None:
    councils = Councils(client, "hr-manager")
    rules = [rule for rule in rules_with_an_id(app, "hr-manager") if "GET" in methods_of(rule)]
    assert len(rules) >= 7
    assert {rule.rule: client.get(councils.own.address(app, rule)).status_code for rule in rules} == {
        rule.rule: 200 for rule in rules
    }


def test_lists_name_nothing_of_theirs(app: Flask, client: CheckingClient, clock: time_machine.Traveller) -> None:
    councils = Councils(client, "hr-manager")
    for rule in staff_rules(app):
        if not rule.arguments and "GET" in methods_of(rule):
            shown = client.get(councils.own.address(app, rule), follow_redirects=True).text
            assert councils.others.parts["reference"] not in shown
            assert "Camden" not in shown

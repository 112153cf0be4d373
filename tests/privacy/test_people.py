"""One address's data: who may act on it, and that the trail says how much but not of whom."""

import json

import pytest
from flask import Flask

from recruitment.accounts.models import Account
from recruitment.audit.models import AuditEntry
from recruitment.database import db, transaction
from recruitment.privacy import people
from tests.factories.accounts import make_account
from tests.factories.employers import make_employer
from tests.factories.privacy import make_complaint
from tests.pages.people import deeds

EMAIL = "ada@example.org"


@pytest.fixture
def manager(app: Flask) -> Account:
    with transaction():
        make_complaint()
        return make_account()


class TestSeesEverything:
    def test_with_one_employer_its_managers_do(self, manager: Account) -> None:
        assert people.sees_everything(manager)

    def test_with_several_only_administrators_do(self, manager: Account) -> None:
        with transaction():
            make_employer("camden")
            administrator = make_account("administrator")
        assert not people.sees_everything(manager)
        assert people.sees_everything(administrator)

    @pytest.mark.parametrize("act", [people.export, people.erase])
    def test_nobody_else_gets_round_it(self, manager: Account, act: object) -> None:
        with transaction():
            make_employer("camden")
        with pytest.raises(people.NotYours), transaction():
            act(EMAIL, "Asked", by=manager)  # type: ignore[operator]


class TestTrail:
    def test_it_says_what_was_done_and_how_much(self, manager: Account) -> None:
        with transaction():
            people.look_up(EMAIL, by=manager)
            people.export(EMAIL, "Asked by letter", by=manager)
        assert deeds("person looked up")[0].changes == {"complaints": [None, 1], "mails": [None, 1]}
        assert deeds("person exported")[0].changes["reason"] == [None, "Asked by letter"]

    def test_it_never_names_the_person(self, manager: Account) -> None:
        with transaction():
            people.look_up(EMAIL, by=manager)
            people.erase(EMAIL, "Asked", by=manager)
        entries = [(one.action, one.changes, one.thing_kind) for one in db.session.query(AuditEntry)]
        assert len(entries) == 2
        assert not any(word in str(entries) for word in ("ada", "Ada", "example.org"))


class TestPerson:
    def test_file_holds_all_that_is_held(self, manager: Account) -> None:
        with transaction():
            person = people.export(EMAIL, "Asked", by=manager)
        told = json.loads(person.as_json())
        assert told["held"]["Complaints"][0]["Complaint"] == "You wrote to my old address."
        assert person.told["Complaints"][0][0] == ("Employer", "Islington Council")

    def test_erased_one_has_nothing(self, manager: Account) -> None:
        with transaction():
            assert people.erase(EMAIL, "Asked", by=manager) == {"Complaints": 1, "Mails": 1}
        with transaction():
            assert people.look_up(EMAIL, by=manager).held == {}

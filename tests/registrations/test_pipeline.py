"""The one table of moves, and what each move leaves in the trail."""

from datetime import date

import pytest
import time_machine
from flask import Flask

from recruitment import clock as london
from recruitment.database import transaction
from recruitment.registrations.models import STAGES, Registration
from recruitment.registrations.pipeline import (
    AT_WORK,
    MOVES,
    CannotMove,
    CannotOwn,
    contact,
    move,
    moves_of,
    plan,
    possible_owners,
)
from tests.factories.accounts import make_account
from tests.factories.employers import make_employer
from tests.factories.registrations import make_registration
from tests.factories.vacancies import make_vacancy
from tests.pages.people import deeds

PAIRS = [(before, after) for before in STAGES for after in STAGES]


class TestMoves:
    def test_table_names_every_stage_and_no_other(self) -> None:
        assert set(MOVES) == set(STAGES)
        assert {to for moves in MOVES.values() for to in moves} <= set(STAGES)

    def test_likeliest_comes_first_and_by_name(self) -> None:
        person = Registration(stage="contacted", confirmed_at=london.now())
        assert list(moves_of(person).items())[0] == ("in-conversation", "In conversation")

    def test_every_stage_can_be_left(self) -> None:
        assert all(MOVES.values())
        assert set(AT_WORK) < set(STAGES)


class TestMove:
    @pytest.mark.parametrize(("before", "after"), PAIRS)
    @pytest.mark.parametrize("app", ["sqlite"], indirect=True)
    def test_what_the_table_allows_happens_and_nothing_else(self, app: Flask, before: str, after: str) -> None:
        with transaction():
            account, person = make_account(), make_registration(stage=before)
        if after in MOVES[before]:
            with transaction():
                move(person, after, by=account)
            assert person.stage == after
        else:
            with pytest.raises(CannotMove), transaction():
                move(person, after, by=account)
            assert person.stage == before

    @pytest.mark.parametrize("app", ["sqlite"], indirect=True)
    def test_nobody_is_contacted_before_the_address_is_confirmed(self, app: Flask) -> None:
        with transaction():
            account, person = make_account(), make_registration(confirms=False)
        assert list(moves_of(person)) == ["not-progressed", "withdrawn"]
        with pytest.raises(CannotMove, match="before the address is confirmed"), transaction():
            contact(person, by=account)
        assert (person.stage, person.contacted_at) == ("new", None)

    def test_trail_says_who_and_that_it_was_the_stage_but_no_value(
        self, app: Flask, clock: time_machine.Traveller
    ) -> None:
        with transaction():
            account, person = make_account(), make_registration(stage="contacted")
        clock.shift(60)
        with transaction():
            move(person, "offered", by=account)
        (entry,) = deeds("registration moved")
        assert (entry.actor_id, entry.thing_id, entry.changes) == (account.id, str(person.id), {"stage": None})
        assert person.stage_changed_at == london.now()

    def test_stage_that_a_colleague_changed_meanwhile_is_told(self, app: Flask) -> None:
        with transaction():
            account, person = make_account(), make_registration(stage="offered")
        with pytest.raises(CannotMove, match="A colleague moved this person to “Offered”"), transaction():
            move(person, "in-conversation", by=account, seen="contacted")


class TestContact:
    def test_person_gets_a_name_and_keeps_it(self, app: Flask) -> None:
        with transaction():
            account, person = make_account(), make_registration()
        assert (person.is_named, person.shown_name) == (False, f"Person {person.reference}")
        with transaction():
            contact(person, by=account)
            move(person, "not-progressed", by=account)
        assert (person.is_named, person.shown_name) == (True, "Ada Lovelace")
        assert deeds("registration moved")[0].changes == {"stage": None, "contacted_at": None}

    def test_second_contact_is_refused(self, app: Flask) -> None:
        with transaction():
            account, person = make_account(), make_registration(stage="contacted")
        with pytest.raises(CannotMove), transaction():
            contact(person, by=account)

    def test_who_is_not_progressed_unseen_stays_unnamed(self, app: Flask) -> None:
        with transaction():
            person = make_registration()
            move(person, "not-progressed", by=make_account())
        assert not person.is_named


class TestPlan:
    def test_owner_and_day_are_kept_and_named_in_the_trail(self, app: Flask) -> None:
        with transaction():
            account, person = make_account(), make_registration()
            plan(person, owner_id=account.id, due_on=date(2026, 7, 1), by=account)
        assert (person.owner_id, person.due_on) == (account.id, date(2026, 7, 1))
        assert deeds("registration planned")[0].changes == {"owner_id": None, "due_on": None}

    def test_nothing_new_is_no_deed(self, app: Flask) -> None:
        with transaction():
            plan(make_registration(), owner_id=None, due_on=None, by=make_account())
        assert deeds("registration planned") == []

    @pytest.mark.parametrize("role", ["viewer", "hiring-manager", "hr-officer"])
    def test_colleague_who_may_not_see_the_person_cannot_own_them(self, app: Flask, role: str) -> None:
        with transaction():
            account, person = make_account(), make_registration()
            other = make_account(role, employer=make_employer("camden") if role == "hr-officer" else None)
        with pytest.raises(CannotOwn), transaction():
            plan(person, owner_id=other.id, due_on=None, by=account)


class TestPossibleOwners:
    def test_they_are_hr_and_the_manager_who_hires(self, app: Flask) -> None:
        with transaction():
            officer, manager = make_account("hr-officer"), make_account("hiring-manager")
            make_account("hiring-manager", email="other@example.org")
            make_account("hr-officer", email="gone@example.org", disabled_at=london.now())
            person = make_registration(make_vacancy(hiring_manager_id=manager.id))
        assert {one.id for one in possible_owners(person)} == {officer.id, manager.id}

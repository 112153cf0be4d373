"""Searching the trail: what narrows it, in which order it comes, and how pages follow."""

from datetime import date, timedelta

import pytest
import time_machine
from flask import Flask
from sqlalchemy import text

from recruitment.audit.search import NOBODY, PER_PAGE, Wanted, actions, actors, kinds, search
from recruitment.database import db, transaction
from tests.factories.accounts import make_account
from tests.factories.audit import ADA, BO, Person, Thing, act


@pytest.fixture
def _acts(app: Flask, clock: time_machine.Traveller) -> None:
    """One an hour, from 9am on 15 June in London."""
    for action, thing, by, employer in (
        ("vacancy changed", Thing(17), ADA, 1),
        ("signed in", Thing(1, "account"), ADA, 1),
        ("vacancy changed", Thing(18), BO, 2),
        ("vacancies imported", Thing(1, "employer"), None, 1),
    ):
        act(action, thing, by, employer_id=employer)
        clock.shift(timedelta(hours=1))


def found(**wanted: object) -> list[int]:
    return [entry.id for entry in search(Wanted(**wanted)).entries]  # type: ignore[arg-type]


@pytest.mark.usefixtures("_acts")
class TestSearch:
    @pytest.mark.parametrize(
        ("wanted", "ids"),
        [
            ({}, [4, 3, 2, 1]),
            ({"employer_id": 1}, [4, 2, 1]),
            ({"employer_id": 3}, []),
            ({"actor_id": 1}, [2, 1]),
            ({"actor_id": NOBODY}, [4]),
            ({"action": "vacancy changed"}, [3, 1]),
            ({"kind": "vacancy"}, [3, 1]),
            ({"kind": "vacancy", "thing": "17"}, [1]),
            ({"thing": "1"}, [4, 2]),
            ({"thing": "nothing is called so"}, []),
            ({"kind": "no such table", "thing": "1"}, []),
            ({"kind": "vacancy", "action": "signed in"}, []),
            ({"kind": "account", "action": "signed in", "actor_id": 1}, [2]),
        ],
    )
    def test_everything_narrows_and_the_newest_comes_first(self, wanted: dict[str, object], ids: list[int]) -> None:
        assert found(**wanted) == ids


def test_thing_is_found_by_the_name_its_table_gives_it(app: Flask) -> None:
    with transaction():
        account = make_account(email="ada@example.org")
    act("signed in", account)
    assert found(kind="account", thing="ADA@example.org") == [1]


class TestDays:
    def test_they_begin_and_end_at_midnight_in_london(self, app: Flask, clock: time_machine.Traveller) -> None:
        for hours in (0, 13, 2):  # 9am, 10pm and midnight at the end of 15 June
            clock.shift(timedelta(hours=hours))
            act()
        assert found(first_day=date(2026, 6, 15), last_day=date(2026, 6, 15)) == [2, 1]
        assert found(first_day=date(2026, 6, 16)) == [3]
        assert found(last_day=date(2026, 6, 14)) == []


class TestPages:
    def test_each_goes_on_where_the_one_before_ended(self, app: Flask, clock: time_machine.Traveller) -> None:
        for _ in range(PER_PAGE + 2):
            act()
        first = search(Wanted(employer_id=1))
        second = search(Wanted(employer_id=1, after_id=first.next_after))
        ids = [entry.id for page in (first, second) for entry in page.entries]
        assert ids == list(range(PER_PAGE + 2, 0, -1))
        assert second.next_after is None

    def test_page_that_is_just_full_has_none_after_it(self, app: Flask) -> None:
        for _ in range(PER_PAGE):
            act()
        assert search(Wanted()).next_after is None

    def test_entry_that_is_not_there_begins_anew(self, app: Flask) -> None:
        act()
        assert found(after_id=999_999) == [1]


@pytest.mark.usefixtures("_acts")
class TestOffered:
    def test_people_are_those_of_the_employer_under_their_newest_name(self) -> None:
        act(by=Person(1, "Ada King"))
        assert actors(None) == [(1, "Ada King"), (2, "Bo Persson")]
        assert actors(1) == [(1, "Ada King")]
        assert actors(3) == []

    def test_acts_and_kinds_are_those_that_were_recorded(self) -> None:
        assert actions() == ["signed in", "vacancies imported", "vacancy changed"]
        assert kinds() == ["account", "employer", "vacancy"]


def test_empty_trail_offers_nothing(app: Flask) -> None:
    assert (actors(None), actions(), kinds(), found()) == ([], [], [], [])


@pytest.mark.parametrize("app", ["sqlite"], indirect=True)  # PostgreSQL plans by how much is in the table
@pytest.mark.parametrize(
    "clause", ["1 = 1", "actor_id = 1", "employer_id = 1", "action = 'x'", "thing_kind = 'x'", "employer_id IS NULL"]
)
def test_no_way_in_has_to_sort_the_trail(app: Flask, clause: str) -> None:
    asked = f"EXPLAIN QUERY PLAN SELECT * FROM audit_entry WHERE {clause} ORDER BY at DESC, id DESC LIMIT 51"
    plan = " ".join(str(row) for row in db.session.execute(text(asked)))
    assert "USING INDEX" in plan
    assert "TEMP B-TREE" not in plan

"""Who is found by what, the same on both databases."""

from datetime import date, timedelta
from typing import Any

import pytest
import time_machine
from flask import Flask
from sqlalchemy import select

from recruitment import clock as london
from recruitment.database import db, transaction
from recruitment.registrations.models import Registration
from recruitment.registrations.talent_pool import NOBODY, SORTS, PeopleSearch, at_least, ordered
from tests.factories.accounts import make_account
from tests.factories.registrations import make_registration
from tests.factories.vacancies import make_role_types, make_vacancy

TODAY = date(2026, 6, 15)


def found(**asked: Any) -> list[str]:
    """Names of those who fit, in order."""
    search = PeopleSearch(**asked)
    chosen = ordered(search.narrow(select(Registration), TODAY), search.sort)
    return [one.name for one in db.session.scalars(chosen)]


@pytest.fixture
def pool(app: Flask, clock: time_machine.Traveller) -> None:
    """Ada wants part time and 38,000, Grace has much experience, Mary told nothing."""
    with transaction():
        make_role_types()
        told = {"hours": ("part-time", "term-time"), "pay_wanted": 38_000, "role_types": ("youth-worker",)}
        make_registration(name="Ada", experience="under-1", stage="contacted", **told)
        clock.shift(60)
        vacancy = make_vacancy(role_type="team-manager")
        make_registration(vacancy, name="Grace", experience="over-5", pay_wanted=52_000, email="g@example.org")
        clock.shift(60)
        make_registration(name="Mary", email="m@example.org", message="I speak Somali", stage="offered")


@pytest.mark.usefixtures("pool")
class TestNarrow:
    @pytest.mark.parametrize(
        ("asked", "names"),
        [
            ({}, ["Mary", "Grace", "Ada"]),
            ({"stage": "offered"}, ["Mary"]),
            ({"hours": "term-time"}, ["Ada"]),
            ({"hours": "full-time"}, []),
            ({"pay": 37_999}, []),
            ({"pay": 38_000}, ["Ada"]),
            ({"pay": 60_000}, ["Grace", "Ada"]),
            ({"experience": "none"}, ["Grace", "Ada"]),
            ({"experience": "1-3"}, ["Grace"]),
            ({"role_type": "youth-worker"}, ["Ada"]),
            ({"role_type": "team-manager"}, ["Grace"]),
            ({"owner": NOBODY}, ["Mary", "Grace", "Ada"]),
            ({"role_type": "youth-worker", "pay": 40_000, "hours": "part-time"}, ["Ada"]),
        ],
    )
    def test_finds_those_who_fit(self, asked: dict[str, Any], names: list[str]) -> None:
        assert found(**asked) == names

    def test_owner_and_vacancy(self, app: Flask) -> None:
        with transaction():
            account = make_account()
            (grace,) = db.session.query(Registration).filter_by(name="Grace")
            grace.owner_id = account.id
        assert found(owner=str(account.id)) == found(vacancy_id=grace.vacancy_id) == ["Grace"]

    @pytest.mark.parametrize(("days", "names"), [(-1, ["Ada"]), (0, []), (1, [])])
    def test_overdue_is_the_day_after(self, days: int, names: list[str]) -> None:
        with transaction():
            (ada,) = db.session.query(Registration).filter_by(name="Ada")
            ada.due_on = TODAY + timedelta(days=days)
        assert found(is_overdue=True) == names

    def test_confirmed_leaves_out_who_has_not_confirmed(self) -> None:
        with transaction():
            (ada,) = db.session.query(Registration).filter_by(name="Ada")
            ada.confirmed_at = None
        assert "Ada" in found()
        assert "Ada" not in found(is_confirmed=True)
        assert set(found()) - {"Ada"} == set(found(is_confirmed=True))

    def test_ended_is_never_overdue(self) -> None:
        with transaction():
            (ada,) = db.session.query(Registration).filter_by(name="Ada")
            ada.due_on, ada.stage = TODAY - timedelta(days=9), "appointed"
        assert found(is_overdue=True) == []

    def test_experience_counts_upwards(self) -> None:
        assert at_least("3-5") == ["3-5", "over-5"]


@pytest.mark.usefixtures("pool")
class TestWords:
    @pytest.mark.parametrize("q", ["somali", "SPEAK som", "m@example.org", "mary"])
    def test_words_of_people_with_a_name(self, q: str) -> None:
        assert found(q=q) == ["Mary"]

    @pytest.mark.parametrize("q", ["grace", "g@example.org"])
    def test_nobody_learns_a_name_by_searching_it(self, q: str) -> None:
        assert found(q=q) == []

    def test_unnamed_are_found_by_reference_in_any_case(self) -> None:
        (grace,) = db.session.query(Registration).filter_by(name="Grace")
        assert found(q=grace.reference.lower()) == ["Grace"]

    def test_employer_that_names_everybody_lets_search_them(self) -> None:
        with transaction():
            (grace,) = db.session.query(Registration).filter_by(name="Grace")
            grace.employer.anonymous_until_contacted = False
        assert found(q="grace") == ["Grace"]

    @pytest.mark.parametrize("q", ["%", "_", "\\", "'", "%a"])
    def test_wildcards_are_no_words(self, q: str) -> None:
        assert found(q=q) in (found(), found(q="a"))


@pytest.mark.usefixtures("pool")
class TestOrdered:
    def test_every_order_tells_people_apart(self) -> None:
        assert {sort: len(found(sort=sort)) for sort in SORTS} == dict.fromkeys(SORTS, 3)

    def test_oldest_and_waiting(self) -> None:
        with transaction():
            (ada,) = db.session.query(Registration).filter_by(name="Ada")
            ada.stage_changed_at = london.now()
        assert found(sort="oldest") == ["Ada", "Grace", "Mary"]
        assert found(sort="waiting") == ["Grace", "Mary", "Ada"]

    def test_due_comes_before_what_has_no_day(self) -> None:
        with transaction():
            (grace,) = db.session.query(Registration).filter_by(name="Grace")
            grace.due_on = TODAY
        assert found(sort="due") == ["Grace", "Mary", "Ada"]

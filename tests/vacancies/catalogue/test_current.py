"""Following: after any change the next search is right, in this process and in another one."""

import json
import os
import random
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import delete, event, select
from sqlalchemy.exc import OperationalError

from recruitment import clock
from recruitment.config import settings
from recruitment.database import db, transaction
from recruitment.employers.models import Employer, Team
from recruitment.freshness import counter
from recruitment.freshness.counter import draw_epoch, note_changed
from recruitment.vacancies.catalogue.current import Current
from recruitment.vacancies.catalogue.rows import micros
from recruitment.vacancies.criteria import Criteria
from recruitment.vacancies.drafting import change_vacancy
from recruitment.vacancies.models import RoleType, Vacancy
from recruitment.vacancies.search import find_ids, search_for
from tests.factories.employers import make_employer
from tests.factories.vacancies import make_vacancy
from tests.vacancies import sql_search
from tests.vacancies.random_vacancies import STATUSES, fields_of, make_random, parameters_of

SLUGS = ["islington", "camden"]
CHANGES = 40


def change_something(chance: random.Random, now: datetime) -> None:
    """Add, edit, end or delete vacancies, or rename what stands above them; one transaction."""
    with transaction():
        employers = list(db.session.scalars(select(Employer).order_by(Employer.id)))
        vacancies = list(db.session.scalars(select(Vacancy).order_by(Vacancy.id)))
        kind = chance.choice(("add", "add", "edit", "edit", "end", "delete", "rename")) if vacancies else "add"
        if kind == "add":
            for _ in range(chance.choice((1, 1, 5))):
                make_random(chance, employers, now)
        elif kind == "edit":
            change_vacancy(chance.choice(vacancies), fields_of(chance, now), by=None)
        elif kind == "end":
            chance.choice(vacancies).status = chance.choice(STATUSES)
        elif kind == "delete":
            gone = chance.choice(vacancies).id
            db.session.execute(delete(Vacancy).where(Vacancy.id == gone))
            note_changed([gone])
        else:
            rename(chance)


def rename(chance: random.Random) -> None:
    """A team, a role type or an employer, its slug too."""
    things = [one for model in (Team, RoleType, Employer) for one in db.session.scalars(select(model))]
    chance.choice(things).name = f"Renamed {chance.random()}"
    teams = list(db.session.scalars(select(Team).order_by(Team.id)))
    if teams:
        chance.choice(teams).slug = f"renamed-{chance.randrange(1 << 30)}"


def expected(parameters: dict[str, list[str]], instant: datetime) -> dict[str, Any]:
    """What SQL says now."""
    db.session.rollback()
    results = search_for(parameters, instant)
    found = sql_search.find(results.criteria, instant, results.choices)
    return {"ids": found.ids, "facets": found.facets}


def told(parameters: dict[str, list[str]], instant: datetime) -> dict[str, Any]:
    """What this process's catalogue says now."""
    results = search_for(parameters, instant)
    return {"ids": find_ids(results.criteria, instant), "facets": results.facets}


@contextmanager
def other_process() -> Iterator["subprocess.Popen[str]"]:
    """On the same database; its working directory lets it import the tests."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.vacancies.catalogue.asking_process"],
        env=os.environ | {"ASKED_DATABASE": settings().database_url},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        yield process


@contextmanager
def failing_at(words: str) -> Iterator[None]:
    """The database goes away at statements that have these words."""

    def fail(*sent: Any) -> None:
        if words in sent[2]:
            raise OperationalError(sent[2], None, OSError("gone"))

    event.listen(db.engine, "before_cursor_execute", fail)
    try:
        yield
    finally:
        event.remove(db.engine, "before_cursor_execute", fail)


def asked_of(process: "subprocess.Popen[str]", parameters: dict[str, list[str]], instant: datetime) -> dict[str, Any]:
    """What the other process says now."""
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(json.dumps({"parameters": parameters, "instant": instant.isoformat()}) + "\n")
    process.stdin.flush()
    answer: dict[str, Any] = json.loads(process.stdout.readline())
    return answer




@pytest.mark.usefixtures("app")
class TestFollowing:
    @pytest.mark.parametrize("seed", range(3))
    def test_every_search_after_a_change_equals_sql(self, seed: int) -> None:
        chance, now = random.Random(seed), clock.now()
        with transaction():
            make_employer(SLUGS[0])
            make_employer(SLUGS[1], full_time_week=None)
        for _ in range(CHANGES):
            change_something(chance, now)
            parameters = parameters_of(chance, SLUGS)
            assert told(parameters, now) == expected(parameters, now)

    @pytest.mark.slow
    def test_another_process_says_the_same(self) -> None:
        chance, now = random.Random(7), clock.now()
        with transaction():
            make_employer(SLUGS[0])
            make_employer(SLUGS[1])
        with other_process() as process:
            for _ in range(CHANGES):
                change_something(chance, now)
                parameters = parameters_of(chance, SLUGS)
                assert asked_of(process, parameters, now) == expected(parameters, now)

    def test_reading_that_breaks_off_changes_nothing(self, app: Flask) -> None:
        with transaction():
            vacancy_id = make_vacancy(title="Gardener").id
        held: Current = app.extensions["catalogue"]
        found = search_for({"q": ["gardener"]}, clock.now()).places
        with transaction():
            change_vacancy(db.session.get_one(Vacancy, vacancy_id), {"title": "Cook"}, by=None)
        with failing_at("title_words"), pytest.raises(OperationalError):
            search_for({}, clock.now())
        hits = held.catalogue.matching(Criteria(q="gardener"), micros(clock.now()))
        assert (hits.total, list(found)) == (1, [vacancy_id])
        assert search_for({"q": ["cook"]}, clock.now()).total == 1

    def test_who_is_too_far_behind_builds_anew(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(counter, "KEPT_CHANGES", 1)
        monkeypatch.setattr(counter, "PRUNE_EVERY", 1)
        search_for({}, clock.now())
        for _ in range(4):
            with transaction():
                make_vacancy()
        assert search_for({}, clock.now()).total == 4

    def test_database_put_back_from_a_copy_is_built_anew(self, app: Flask) -> None:
        with transaction():
            make_vacancy()
        assert search_for({}, clock.now()).total == 1
        with transaction():
            db.session.execute(delete(Vacancy))  # as if the copy had none, and no change was ever counted
            draw_epoch()
        assert search_for({}, clock.now()).total == 0

    def test_only_what_changed_is_read_again(self, app: Flask) -> None:
        with transaction():
            first, second = make_vacancy(), make_vacancy()
            ids = first.id, second.id
        search_for({}, clock.now())
        held: Current = app.extensions["catalogue"]
        before = dict(held.catalogue.entries)
        with transaction():
            change_vacancy(db.session.get_one(Vacancy, ids[1]), {"title": "Changed"}, by=None)
        search_for({}, clock.now())
        assert held.catalogue.entries[ids[0]] is before[ids[0]]
        assert held.catalogue.entries[ids[1]].sequence > before[ids[1]].sequence

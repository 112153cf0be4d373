"""A database that is stopped or locked: an answer in time that keeps what was typed, and no restart afterwards."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from flask import Flask

from recruitment.database import db
from tests.client import CheckingClient
from tests.deployed_site import ask, ask_at_once, deployed
from tests.operations.kept_forms import MANY, MOST_SECONDS, assert_in_time_and_kept, interest, others, timed
from tests.stoppable_server import StoppableServer

pytestmark = pytest.mark.slow


@contextmanager
def locked(app: Flask) -> Iterator[None]:
    """Somebody else holds what the site wants to write."""
    is_sqlite = app.config["SQLALCHEMY_DATABASE_URI"].startswith("sqlite")
    with db.engine.connect().execution_options(writing=True) as connection, connection.begin():
        if not is_sqlite:
            connection.exec_driver_sql("LOCK TABLE registration IN ACCESS EXCLUSIVE MODE")
        yield


class TestLocked:
    def test_form_is_answered_in_time_and_taken_afterwards(
        self, app: Flask, client: CheckingClient, tmp_path: Path
    ) -> None:
        post = interest(client)
        with deployed(app, tmp_path) as (site,):
            with locked(app):
                assert_in_time_and_kept(*timed(site, post))
                assert ask(site, "/jobs").status == 200
            assert ask(site, post).status == 303

    @pytest.mark.faults
    @pytest.mark.speed
    def test_more_than_there_are_threads_are_answered_in_time(
        self, app: Flask, client: CheckingClient, tmp_path: Path
    ) -> None:
        posts = others(interest(client), MANY)
        with deployed(app, tmp_path, RATE_LIMITS="off") as (site,):
            with locked(app):
                began = time.monotonic()
                answers = ask_at_once([site], posts, MANY)
                assert time.monotonic() - began < MOST_SECONDS
                assert {answer.status for answer in answers} == {503}
            assert {answer.status for answer in ask_at_once([site], posts)} == {303}


@pytest.mark.faults
class TestStopped:
    def test_form_is_answered_in_time_and_taken_when_it_is_back(
        self, stoppable_server: StoppableServer, tmp_path: Path
    ) -> None:
        client = stoppable_server.app.test_client()
        posts = others(interest(client), MANY + 1)
        with deployed(stoppable_server.app, tmp_path, RATE_LIMITS="off") as (site,):
            workers = site.workers()
            assert ask(site, posts.pop()).status == 303
            stoppable_server.stop()
            for post in posts:
                assert_in_time_and_kept(*timed(site, post))
            assert [ask(site, f"/health/{name}").status for name in ("live", "ready")] == [200, 503]
            stoppable_server.start()
            assert {answer.status for answer in ask_at_once([site], posts)} == {303}
            assert set(workers) <= set(site.workers())

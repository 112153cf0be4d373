"""Tries are counted in the database, or in a real Redis, which may go away."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
import time_machine
from flask import Flask
from sqlalchemy import select
from werkzeug.exceptions import TooManyRequests

from recruitment.database import db
from recruitment.web.limit_counts import CountStorage, shared_counts
from recruitment.web.models import RateLimitCount
from recruitment.web.rate_limits import limit
from tests.redis_server import RedisServer, redis_server
from tests.web.test_rate_limits import try_often


@pytest.fixture
def redis(app: Flask, change_settings: Callable[..., None]) -> Iterator[RedisServer]:
    """A Redis that the application counts in."""
    with redis_server() as server:
        change_settings(redis_url=server.url)
        yield server
        app.extensions.pop("limit_counts", None)


class TestCountStorage:
    def test_keys_name_nobody(self, app: Flask) -> None:
        try_often(app, 1, "ada@example.org", "192.0.2.1")
        (key,) = db.session.scalars(select(RateLimitCount.key))
        assert len(key) == 64
        assert "ada" not in key

    def test_expired_counts_are_removed(self, app: Flask, clock: time_machine.Traveller) -> None:
        for number in range(5):
            try_often(app, 1, f"user{number}@example.org")
        clock.shift(timedelta(minutes=6))
        try_often(app, 1, "another@example.org")
        assert len(db.session.scalars(select(RateLimitCount)).all()) == 1

    def test_parallel_tries_are_all_counted(self, app: Flask) -> None:
        def one_try(_number: int) -> int:
            with app.app_context():
                return try_often(app, 1, "ada@example.org")

        with ThreadPoolExecutor(12) as threads:
            assert sum(threads.map(one_try, range(40))) == 10

    def test_counts_can_be_forgotten(self, app: Flask) -> None:
        storage = CountStorage()
        assert storage.check()
        storage.incr("one", 60)
        storage.incr("two", 60)
        storage.clear("one")
        assert (storage.get("one"), storage.get("two")) == (0, 1)
        assert storage.reset() == 1


class TestRedis:
    def test_limits_are_counted_there_and_not_in_the_database(self, app: Flask, redis: RedisServer) -> None:
        assert try_often(app, 11, "ada@example.org") == 10
        assert db.session.scalars(select(RateLimitCount)).all() == []
        assert redis.keys()

    def test_keys_name_nobody(self, app: Flask, redis: RedisServer) -> None:
        try_often(app, 1, "ada@example.org", "192.0.2.1")
        (key,) = redis.keys()
        assert "ada" not in key
        assert "192.0.2.1" not in key

    def test_refusal_says_when_to_come_back(self, app: Flask, redis: RedisServer) -> None:
        try_often(app, 10, "ada@example.org")
        with app.test_request_context(method="POST"), pytest.raises(TooManyRequests) as refused:
            limit("sign-in", "ada@example.org")
        assert 295 <= int(dict(refused.value.get_headers())["Retry-After"]) <= 300

    def test_form_sent_again_counts_once(self, app: Flask, redis: RedisServer) -> None:
        with app.test_request_context(method="POST"):
            for _ in range(20):
                limit("interest", "ada@example.org", once="form 1")
        assert try_often(app, 5, "ada@example.org", name="interest") == 4

    def test_parallel_tries_are_all_counted(self, app: Flask, redis: RedisServer) -> None:
        with ThreadPoolExecutor(12) as threads:
            assert sum(threads.map(lambda _: try_often(app, 1, "ada@example.org"), range(40))) == 10

    def test_while_it_is_away_the_database_counts(self, app: Flask, redis: RedisServer) -> None:
        try_often(app, 4, "ada@example.org")
        redis.stop()
        assert try_often(app, 11, "ada@example.org") == 10
        assert db.session.scalars(select(RateLimitCount)).all() != []

    def test_one_that_says_nothing_is_given_up(self, app: Flask, redis: RedisServer) -> None:
        redis.pause()
        assert try_often(app, 1, "ada@example.org") == 1
        assert db.session.scalars(select(RateLimitCount)).all() != []

    def test_without_one_there_is_none(self, app: Flask) -> None:
        assert shared_counts() is None

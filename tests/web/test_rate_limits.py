"""Limits count tries on both databases, whoever serves them, and say when to come back."""

from collections.abc import Callable
from datetime import timedelta

import pytest
import time_machine
from flask import Flask
from limits import RateLimitItemPerDay
from sqlalchemy import select
from werkzeug.exceptions import TooManyRequests

from recruitment.database import db, transaction
from recruitment.web.models import RateLimitCount
from recruitment.web.rate_limits import LIMITS, limit
from tests.client import CheckingClient


def try_often(app: Flask, times: int, *counted: str, name: str = "sign-in", method: str = "POST") -> int:
    """How many of the tries were let through."""
    passed = 0
    with app.test_request_context(method=method):
        for _ in range(times):
            try:
                limit(name, *counted)
                passed += 1
            except TooManyRequests:
                pass
    return passed


class TestLimit:
    @pytest.mark.parametrize(
        ("name", "most"), [("sign-in", 10), ("second-factor", 5), ("interest", 5), ("interest-network", 200)]
    )
    def test_one_more_than_the_limit_is_refused(
        self, app: Flask, clock: time_machine.Traveller, name: str, most: int
    ) -> None:
        assert try_often(app, most + 1, "ada@example.org", name=name) == most

    def test_refusal_says_when_to_come_back(self, app: Flask, clock: time_machine.Traveller) -> None:
        try_often(app, 10, "ada@example.org")
        clock.shift(timedelta(minutes=1))
        with app.test_request_context(method="POST"), pytest.raises(TooManyRequests) as refused:
            limit("sign-in", "ada@example.org")
        assert dict(refused.value.get_headers())["Retry-After"] == "240"
        clock.shift(timedelta(seconds=240))
        assert try_often(app, 11, "ada@example.org") == 10

    def test_each_user_and_address_is_counted_alone(self, app: Flask, clock: time_machine.Traveller) -> None:
        try_often(app, 10, "ada@example.org", "192.0.2.1")
        assert try_often(app, 1, "ada@example.org", "192.0.2.2") == 1
        assert try_often(app, 1, "bob@example.org", "192.0.2.1") == 1
        assert try_often(app, 1, "ada@example.org", "192.0.2.1") == 0

    @pytest.mark.parametrize("other", ["Ren\u00e9@Example.org", "rene\u0301@example.org", "ren\u00e9@\uff45xample.org"])
    def test_another_spelling_of_an_address_is_no_new_try(
        self, app: Flask, clock: time_machine.Traveller, other: str
    ) -> None:
        try_often(app, 10, "ren\u00e9@example.org")
        assert try_often(app, 1, other) == 0

    def test_case_and_hosts_of_an_ipv6_network_count_as_one(self, app: Flask, clock: time_machine.Traveller) -> None:
        try_often(app, 10, "Ada@Example.org", "2001:db8::1")
        assert try_often(app, 1, "ada@example.org", "2001:db8::ffff") == 0
        assert try_often(app, 1, "ada@example.org", "2001:db8:0:1::1") == 1

    def test_getting_pages_does_not_count(self, app: Flask) -> None:
        assert try_often(app, 20, "ada@example.org", method="GET") == 20
        assert db.session.scalars(select(RateLimitCount)).all() == []

    def test_switched_off_limits_count_nothing(self, app: Flask, change_settings: Callable[..., None]) -> None:
        change_settings(rate_limits=False)
        assert try_often(app, 20, "ada@example.org") == 20

    @pytest.mark.parametrize("counted", ["", "\x00", "ü" * 5000, "\ud800", "::", "a/b"])
    def test_any_text_can_be_counted(self, app: Flask, counted: str) -> None:
        assert try_often(app, 11, counted) == 10

    def test_counting_in_the_middle_of_writing_is_a_mistake(self, app: Flask) -> None:
        with app.test_request_context(method="POST"), transaction(), pytest.raises(RuntimeError):
            limit("sign-in", "ada@example.org")


class TestForgedAddresses:
    def test_whoever_makes_up_addresses_stays_one_client(
        self, client: CheckingClient, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        name = "password-reset-network"
        monkeypatch.setitem(LIMITS, name, RateLimitItemPerDay(3, 1, namespace=name))
        values, statuses = client.page("/hr/password-reset").form().values, []
        for number in range(20):
            fields = {**values, "email": [f"person{number}@example.org"]}
            headers = {"X-Forwarded-For": f"203.0.113.{number}", "Forwarded": f"for=203.0.113.{number}"}
            statuses.append(client.post("/hr/password-reset", data=fields, headers=headers).status_code)
        assert statuses == [303] * 3 + [429] * 17


class TestOnce:
    def test_form_sent_again_counts_once(self, app: Flask, clock: time_machine.Traveller) -> None:
        with app.test_request_context(method="POST"):
            for _ in range(20):
                limit("interest", "ada@example.org", once="form 1")
        assert try_often(app, 5, "ada@example.org", name="interest") == 4

    def test_refused_form_stays_refused(self, app: Flask, clock: time_machine.Traveller) -> None:
        try_often(app, 5, "ada@example.org", name="interest")
        for _ in range(2):
            with app.test_request_context(method="POST"), pytest.raises(TooManyRequests):
                limit("interest", "ada@example.org", once="form 2")

    def test_form_sent_again_for_somebody_else_counts(self, app: Flask, clock: time_machine.Traveller) -> None:
        with app.test_request_context(method="POST"):
            limit("interest", "ada@example.org", once="form 3")
            limit("interest", "bob@example.org", once="form 3")
        assert try_often(app, 5, "bob@example.org", name="interest") == 4

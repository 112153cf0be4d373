"""Links that open one alert."""

from collections.abc import Callable
from datetime import timedelta

import pytest
import time_machine
from flask import Flask
from sqlalchemy import select

from recruitment.alerts.links import NoSuchAlert, address_of, find_alert, token_of, unsubscribe_headers
from recruitment.alerts.models import JobAlert
from recruitment.database import db, transaction
from tests.factories.alerts import make_alert
from tests.house_rules.filled_tables import all_models


def alert(**columns: object) -> JobAlert:
    with transaction():
        made = make_alert(**columns)  # type: ignore[arg-type]
    return made


class TestToken:
    def test_it_opens_its_alert_and_no_other(self, app: Flask) -> None:
        one, other = alert(), alert(email="bo@example.org")
        assert find_alert(token_of(one)).id == one.id
        assert find_alert(token_of(other)).id == other.id
        assert token_of(one) != token_of(other)

    def test_database_alone_does_not_tell_it(self, app: Flask) -> None:
        token = token_of(alert())
        rows = [row for table in all_models().sorted_tables for row in db.session.execute(select(table))]
        proof = token[16:]
        told = [row for row in rows if proof in repr(row) and "outbox" not in repr(row)]
        assert all("/alerts/" in repr(row) for row in told)  # the mail that is to carry it, until that is purged

    def test_older_key_still_opens_it(self, app: Flask, change_settings: Callable[..., None]) -> None:
        made = alert()
        token = token_of(made)
        change_settings(secret_key="k" * 64, secret_key_fallbacks=(app.config["SECRET_KEY"],))
        assert find_alert(token).id == made.id
        assert token_of(made) != token
        change_settings(secret_key="k" * 64, secret_key_fallbacks=())
        with pytest.raises(NoSuchAlert):
            find_alert(token)

    @pytest.mark.parametrize("change", [lambda t: t[:-1] + ("A" if t[-1] != "A" else "B"), lambda t: "A" * 48])
    def test_one_that_was_not_mailed_opens_nothing(self, app: Flask, change: Callable[[str], str]) -> None:
        token = token_of(alert())
        for wrong in (change(token), token[:-1], token + "A", "", "\0" * 48, "é" * 48):
            with pytest.raises(NoSuchAlert):
                find_alert(wrong)

    def test_it_opens_nothing_past_the_limit(self, app: Flask, clock: time_machine.Traveller) -> None:
        token = token_of(alert(confirmed=False))
        clock.shift(timedelta(days=7) - timedelta(seconds=1))
        assert find_alert(token)
        clock.shift(1)
        with pytest.raises(NoSuchAlert):
            find_alert(token)


class TestAddresses:
    def test_they_are_whole_and_lead_to_the_alert(self, app: Flask) -> None:
        made = alert()
        assert address_of(made) == f"http://localhost/alerts/{token_of(made)}"

    def test_headers_stop_it_by_one_press(self, app: Flask) -> None:
        made = alert()
        assert unsubscribe_headers(made) == {
            "List-Unsubscribe": f"<http://localhost/alerts/{token_of(made)}/unsubscribe>",
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        }

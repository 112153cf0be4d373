"""The digests of a day, and asking before an alert ends."""

from datetime import date, timedelta

import pytest
import time_machine
from flask import Flask
from sqlalchemy import select

from recruitment.alerts.digests import ask_who_still_looks, send_digests
from recruitment.alerts.models import JobAlert
from recruitment.database import db, transaction
from tests.factories.alerts import make_alert
from tests.factories.vacancies import make_vacancy
from tests.outbox import mails

TODAY = date(2026, 6, 15)


def never() -> bool:
    return False


class TestSend:
    def test_everybody_due_is_looked_at_once_a_day(self, app: Flask, clock: time_machine.Traveller) -> None:
        with transaction():
            make_alert()
            make_alert(email="bo@example.org")
        clock.shift(timedelta(days=1))
        with transaction():
            make_vacancy()
        tomorrow = TODAY + timedelta(days=1)
        assert (send_digests(never, tomorrow), send_digests(never, tomorrow)) == (2, 0)
        assert len(mails("bo@example.org")) == 2  # to confirm, and the digest

    def test_asked_to_stop_it_leaves_the_rest_for_the_next_run(self, app: Flask) -> None:
        with transaction():
            make_alert()
        assert send_digests(lambda: True, TODAY + timedelta(days=1)) == 0


class TestStillLooking:
    @pytest.mark.parametrize(("days_left", "asked"), [(31, 0), (30, 1), (1, 1), (0, 1), (-1, 0)])
    def test_owner_is_asked_within_the_last_month(self, app: Flask, days_left: int, asked: int) -> None:
        with transaction():
            make_alert(expires_on=TODAY + timedelta(days=days_left))
        assert ask_who_still_looks(never, TODAY) == asked

    def test_once_even_if_the_mail_is_long_forgotten(self, app: Flask) -> None:
        with transaction():
            make_alert(expires_on=TODAY + timedelta(days=20))
        assert [ask_who_still_looks(never, TODAY + timedelta(days=day)) for day in range(3)] == [1, 0, 0]
        assert db.session.scalars(select(JobAlert.asked_to_renew_on)).one() == TODAY

    def test_unconfirmed_one_is_left_alone(self, app: Flask) -> None:
        with transaction():
            make_alert(confirmed=False, expires_on=TODAY)
        assert ask_who_still_looks(never, TODAY) == 0

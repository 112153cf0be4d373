"""How long alerts are kept."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from flask import Flask
from sqlalchemy import select

from recruitment import clock as london
from recruitment.alerts.limits import is_past_limit
from recruitment.alerts.models import JobAlert
from recruitment.database import db, transaction
from tests.factories.alerts import make_alert

SECOND = timedelta(seconds=1)


def is_gone(instant: datetime) -> bool:
    return db.session.scalar(select(JobAlert.id).where(is_past_limit(instant))) is not None


class TestLimits:
    def test_unconfirmed_one_stays_seven_days(self, app: Flask, clock: time_machine.Traveller) -> None:
        with transaction():
            make_alert(confirmed=False)
        end = london.now() + timedelta(days=7)
        assert (is_gone(end - SECOND), is_gone(end)) == (False, True)

    def test_confirmed_one_stays_until_its_last_day_is_over_in_london(
        self, app: Flask, clock: time_machine.Traveller
    ) -> None:
        with transaction():
            make_alert()
        midnight = datetime(2027, 6, 15, 23, tzinfo=UTC)  # of 15 June to 16 June 2027 in London
        assert (is_gone(midnight - SECOND), is_gone(midnight)) == (False, True)

    @pytest.mark.parametrize("days", [8, 300])
    def test_confirming_takes_it_out_of_the_seven_days(
        self, app: Flask, clock: time_machine.Traveller, days: int
    ) -> None:
        with transaction():
            make_alert()
        assert not is_gone(london.now() + timedelta(days=days))

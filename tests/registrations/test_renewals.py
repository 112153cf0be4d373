"""Asking people whether they want to be kept."""

from datetime import date, timedelta

import pytest
from flask import Flask
from sqlalchemy import select

from recruitment.database import db, transaction
from recruitment.mail.models import OutboxMail
from recruitment.registrations.models import Registration
from recruitment.registrations.renewals import DAYS_BEFORE, remind_of_renewal
from tests.factories.registrations import make_registration

DAY = timedelta(days=1)


def reminders() -> int:
    keys = db.session.scalars(select(OutboxMail.dedupe_key)).all()
    return sum(key.startswith("registration-ending:") for key in keys)


def remind(day: date) -> int:
    """Twice, and it is one mail."""
    for _ in range(2):
        remind_of_renewal(lambda: False, day)
    return reminders()


@pytest.fixture
def last_day(app: Flask) -> date:
    with transaction():
        return make_registration().expires_on


class TestRemindOfRenewal:
    def test_four_weeks_before_there_is_one_mail(self, last_day: date) -> None:
        assert remind(last_day - (DAYS_BEFORE + 1) * DAY) == 0
        assert remind(last_day - DAYS_BEFORE * DAY) == 1

    def test_next_term_is_asked_for_again(self, last_day: date) -> None:
        remind(last_day - DAY)
        with transaction():
            db.session.scalars(select(Registration)).one().expires_on = last_day + 365 * DAY
        assert remind(last_day + 364 * DAY) == 2

    def test_who_withdrew_or_never_confirmed_is_not_asked(self, app: Flask) -> None:
        with transaction():
            last = make_registration(stage="withdrawn").expires_on
            make_registration(confirms=False)
        assert remind(last - DAY) == 0

    def test_worker_that_ends_leaves_off(self, last_day: date) -> None:
        remind_of_renewal(lambda: True, last_day - DAY)
        assert reminders() == 0

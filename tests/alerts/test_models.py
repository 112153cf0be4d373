"""What the database itself keeps true of alerts."""

from datetime import date

import pytest
from flask import Flask
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from recruitment.alerts.models import AlertDigest, JobAlert, SentVacancy
from recruitment.database import db, transaction
from tests.factories.alerts import make_alert

DAY = date(2026, 6, 15)


class TestJobAlert:
    def test_unconfirmed_one_is_never_due(self, app: Flask) -> None:
        with pytest.raises(IntegrityError), transaction():
            make_alert(confirmed=False, next_on=DAY)

    def test_what_hangs_on_it_goes_with_it(self, app: Flask) -> None:
        with transaction():
            alert = make_alert()
            db.session.add(AlertDigest(alert_id=alert.id, day=DAY, unnamed=0))
            db.session.add(SentVacancy(alert_id=alert.id, post_id=1, vacancy_id=1, digest_id=1))
            db.session.flush()
            db.session.delete(alert)
        for model in (JobAlert, AlertDigest, SentVacancy):
            assert db.session.scalar(select(func.count()).select_from(model)) == 0

    def test_one_digest_a_day(self, app: Flask) -> None:
        with transaction():
            number = make_alert().id
        twice = [AlertDigest(alert_id=number, day=DAY, unnamed=0) for _ in range(2)]
        with pytest.raises(IntegrityError), transaction():
            db.session.add_all(twice)

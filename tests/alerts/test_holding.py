"""What alerts hold about a person."""

import json
from datetime import UTC, date, datetime, timedelta

import time_machine
from flask import Flask
from sqlalchemy import func, select

from recruitment import clock as london
from recruitment.alerts import holding
from recruitment.alerts.digests import send_digests
from recruitment.alerts.holding import erase, expire, held
from recruitment.alerts.models import AlertDigest, JobAlert, SentVacancy
from recruitment.database import db, transaction
from tests.factories.alerts import make_alert
from tests.factories.vacancies import make_vacancy

ADA, BO = "ada@example.org", "bo@example.org"
DAY = timedelta(days=1)


def counts() -> list[int]:
    db.session.rollback()
    return [
        db.session.scalar(select(func.count()).select_from(one)) or 0 for one in (JobAlert, AlertDigest, SentVacancy)
    ]


def served(clock: time_machine.Traveller) -> None:
    """Ada and Bo have an alert, and were sent a job."""
    with transaction():
        make_alert("hours=full-time", email="Ada@example.org")
        make_alert("hours=full-time", email=BO)
    clock.shift(DAY)
    with transaction():
        make_vacancy(title="Team manager")
    send_digests(lambda: False, london.today())


class TestHeld:
    def test_everything_of_the_address_in_plain_words(self, app: Flask, clock: time_machine.Traveller) -> None:
        served(clock)
        (told,) = held(ADA)
        assert told == json.loads(json.dumps(told))
        assert (told["Search"], told["Email address"]) == ("Full time", "Ada@example.org")
        assert (told["State"], told["Kept until"]) == ("running", "Tuesday 15 June 2027")
        assert told["Jobs sent"] == ["Team manager"]

    def test_nothing_of_another_address(self, app: Flask) -> None:
        assert held("nobody@example.org") == []


class TestErase:
    def test_it_goes_with_all_that_hangs_on_it_and_others_stay(self, app: Flask, clock: time_machine.Traveller) -> None:
        served(clock)
        with transaction():
            assert erase(ADA) == 1
        assert counts() == [1, 1, 1]
        assert (held(ADA), len(held(BO))) == ([], 1)


class TestExpire:
    def test_what_is_kept_at_the_limit_less_a_day_is_gone_a_day_after(
        self, app: Flask, clock: time_machine.Traveller
    ) -> None:
        with transaction():
            make_alert("q=one", confirmed=False)
            make_alert("q=two")
        for days, left in ((6, 2), (8, 1), (364, 1), (366, 0)):
            expire(datetime(2026, 6, 15, 8, tzinfo=UTC) + days * DAY, False)
            assert counts()[0] == left, days

    def test_dry_run_counts_and_removes_nothing(self, app: Flask, clock: time_machine.Traveller) -> None:
        with transaction():
            make_alert(confirmed=False)
        instant = london.now() + 8 * DAY
        assert (expire(instant, True), counts()[0]) == (1, 1)
        assert (expire(instant, False), expire(instant, False)) == (1, 0)

    def test_digests_go_before_the_ledger(self, app: Flask, clock: time_machine.Traveller) -> None:
        served(clock)
        assert expire(london.now() + 31 * DAY, False) == 2
        assert counts() == [2, 0, 2]

    def test_many_go_in_batches(self, app: Flask, monkeypatch: object) -> None:
        with transaction():
            for number in range(5):
                make_alert(email=f"p{number}@example.org", expires_on=date(2020, 1, 1))
        before, holding.BATCH = holding.BATCH, 2
        try:
            assert expire(london.now(), False) == 5
        finally:
            holding.BATCH = before

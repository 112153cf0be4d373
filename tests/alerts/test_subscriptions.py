"""An alert's life."""

from datetime import date, timedelta

import pytest
import time_machine
from flask import Flask
from sqlalchemy import select

from recruitment import clock as london
from recruitment.alerts import subscriptions
from recruitment.alerts.consent import CURRENT
from recruitment.alerts.models import JobAlert
from recruitment.alerts.searches import read_text
from recruitment.alerts.subscriptions import (
    SameSearch,
    Wish,
    a_year_after,
    ask,
    change,
    first_day,
    pause,
    renew,
    resume,
)
from recruitment.database import db, transaction
from tests.factories.alerts import make_alert
from tests.outbox import mails

ADA = "ada@example.org"


def asked(email: str = ADA, search: str = "", frequency: str = "daily", key: str = "key-1") -> list[JobAlert]:
    with transaction():
        ask(Wish(email, read_text(search), frequency), submission_key=key)
    return list(db.session.scalars(select(JobAlert).order_by(JobAlert.id)))


class TestAsk:
    def test_consent_is_kept_with_version_and_time_and_nothing_is_due(
        self, app: Flask, clock: time_machine.Traveller
    ) -> None:
        (alert,) = asked("Ada@Example.org")
        assert (alert.consent_version, alert.consented_at) == (CURRENT, london.now())
        assert (alert.email, alert.email_as_typed) == (ADA, "Ada@Example.org")
        assert (alert.confirmed_at, alert.next_on) == (None, None)
        assert mails("Ada@Example.org") == ["Confirm your job alert"]

    def test_same_form_sent_again_writes_one_mail(self, app: Flask) -> None:
        asked()
        assert len(asked()) == 1
        assert mails(ADA) == ["Confirm your job alert"]

    def test_asked_for_again_it_is_one_alert_as_asked_for_last(self, app: Flask) -> None:
        asked()
        (alert,) = asked("ADA@example.org", frequency="weekly", key="key-2")
        assert alert.frequency == "weekly"
        assert mails(ADA) == ["Confirm your job alert"] * 2

    def test_confirmed_one_is_not_touched_by_who_types_its_address(self, app: Flask) -> None:
        with transaction():
            make_alert()
        (alert,) = asked(frequency="weekly", key="key-2")
        assert (alert.frequency, alert.confirmed_at is not None) == ("daily", True)
        assert mails(ADA)[-1] == "You have this job alert already"

    def test_other_search_is_another_alert(self, app: Flask) -> None:
        asked()
        assert len(asked(search="hours=part-time", key="key-2")) == 2


class TestConfirm:
    def test_first_digest_tells_what_opened_since_it_was_asked_for(
        self, app: Flask, clock: time_machine.Traveller
    ) -> None:
        (alert,) = asked()
        asked_at = london.now()
        clock.shift(timedelta(days=3))
        with transaction():
            subscriptions.confirm(db.session.merge(alert))
        (alert,) = db.session.scalars(select(JobAlert))
        assert (alert.matched_until, alert.next_on) == (asked_at, date(2026, 6, 18))
        assert alert.expires_on == date(2027, 6, 18)

    def test_confirming_again_changes_nothing(self, app: Flask, clock: time_machine.Traveller) -> None:
        with transaction():
            alert = make_alert()
            clock.shift(timedelta(days=9))
            subscriptions.confirm(alert)
        assert alert.expires_on == date(2027, 6, 15)


class TestRhythm:
    @pytest.mark.parametrize(
        ("frequency", "day", "first"),
        [
            ("daily", date(2026, 6, 17), date(2026, 6, 17)),
            ("weekly", date(2026, 6, 15), date(2026, 6, 15)),
            ("weekly", date(2026, 6, 16), date(2026, 6, 22)),
            ("weekly", date(2026, 6, 21), date(2026, 6, 22)),
        ],
    )
    def test_weekly_is_on_mondays(self, frequency: str, day: date, first: date) -> None:
        assert first_day(frequency, day) == first

    def test_paused_one_is_not_due_and_goes_on_with_what_is_new(
        self, app: Flask, clock: time_machine.Traveller
    ) -> None:
        with transaction():
            alert = make_alert()
            pause(alert)
            assert alert.next_on is None
            clock.shift(timedelta(days=5))
            resume(alert)
        assert (alert.paused_at, alert.next_on, alert.matched_until) == (None, date(2026, 6, 20), london.now())

    def test_what_is_not_confirmed_can_be_neither_paused_resumed_nor_renewed(
        self, app: Flask, clock: time_machine.Traveller
    ) -> None:
        with transaction():
            alert = make_alert(confirmed=False)
            clock.shift(timedelta(days=2))
            for act in (pause, resume, renew):
                act(alert)
        assert (alert.paused_at, alert.next_on, alert.expires_on) == (None, None, date(2027, 6, 15))


class TestChange:
    def test_other_search_begins_now(self, app: Flask, clock: time_machine.Traveller) -> None:
        with transaction():
            alert = make_alert()
            clock.shift(timedelta(days=1))
            change(alert, read_text("hours=part-time"), "weekly")
        assert (alert.search, alert.frequency) == ("hours=part-time", "weekly")
        assert (alert.matched_until, alert.next_on) == (london.now(), date(2026, 6, 22))

    def test_other_rhythm_forgets_nothing_that_is_to_be_told(self, app: Flask, clock: time_machine.Traveller) -> None:
        with transaction():
            alert = make_alert()
            before = alert.matched_until
            clock.shift(timedelta(hours=5))
            change(alert, read_text(""), "weekly")
        assert alert.matched_until == before

    def test_paused_one_stays_paused(self, app: Flask) -> None:
        with transaction():
            alert = make_alert()
            pause(alert)
            change(alert, read_text("hours=part-time"), "daily")
        assert alert.next_on is None

    def test_search_of_another_alert_is_refused(self, app: Flask) -> None:
        with transaction():
            make_alert("hours=part-time")
            alert = make_alert("hours=full-time")
            with pytest.raises(SameSearch):
                change(alert, read_text("hours=part-time"), "daily")


class TestRenew:
    def test_it_is_kept_for_twelve_months_more_and_asked_about_again(
        self, app: Flask, clock: time_machine.Traveller
    ) -> None:
        with transaction():
            alert = make_alert(asked_to_renew_on=date(2026, 6, 1))
            clock.shift(timedelta(days=300))
            renew(alert)
        assert (alert.expires_on, alert.asked_to_renew_on) == (date(2028, 4, 11), None)

    def test_a_year_after_a_leap_day_is_the_end_of_february(self) -> None:
        assert a_year_after(date(2028, 2, 29)) == date(2029, 2, 28)

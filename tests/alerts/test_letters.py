"""Mails about an alert itself."""

from datetime import date

import pytest
from flask import Flask
from sqlalchemy import select

from recruitment.alerts.letters import SEVERAL, ask_whether_still_looking, sender
from recruitment.alerts.links import address_of, unsubscribe_headers
from recruitment.database import db, transaction
from recruitment.mail.models import OutboxMail
from tests.factories.alerts import make_alert
from tests.factories.employers import make_employer

SPAM = "q=Buy+at+evil.example&hours=part-time"


def newest() -> OutboxMail:
    return db.session.scalars(select(OutboxMail).order_by(OutboxMail.id.desc()).limit(1)).one()


def both_parts(mail: OutboxMail) -> list[str]:
    return [mail.text, mail.html or ""]


class TestConfirm:
    def test_it_leads_to_the_alert_and_repeats_nothing_that_was_typed(self, app: Flask) -> None:
        with transaction():
            alert = make_alert(SPAM, confirmed=False)
        for part in both_parts(newest()):
            assert address_of(alert) in part
            assert "the words you typed, Part time" in part
            assert "evil" not in part

    def test_form_sent_twice_writes_one(self, app: Flask) -> None:
        with transaction():
            make_alert(confirmed=False)
        assert newest().dedupe_key.startswith("alert-confirm:1:")


class TestExists:
    @pytest.mark.parametrize(("paused", "words"), [(False, "running"), (True, "paused")])
    def test_it_says_how_the_alert_is(self, app: Flask, paused: bool, words: str) -> None:
        with transaction():
            alert = make_alert()
            alert.paused_at, alert.next_on = (alert.confirmed_at, None) if paused else (None, alert.next_on)
            make_alert(confirmed=False)
        assert all(f"It is {words}" in part and address_of(alert) in part for part in both_parts(newest()))


class TestStillLooking:
    def test_it_names_the_day_and_can_be_stopped_by_one_press(self, app: Flask) -> None:
        with transaction():
            alert = make_alert("hours=part-time", expires_on=date(2026, 12, 3))
            ask_whether_still_looking(alert)
        mail = newest()
        assert "Thursday 3 December 2026" in mail.subject
        assert "Part time" in mail.text
        assert mail.headers == unsubscribe_headers(alert)


class TestSender:
    def test_one_employer_signs_and_several_are_told_by_what_they_share(self, app: Flask) -> None:
        with transaction():
            make_employer(name="Islington Council")
        assert sender() == "Islington Council"
        with transaction():
            make_employer("camden")
        assert sender() == SEVERAL

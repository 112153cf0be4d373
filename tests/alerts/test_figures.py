"""Numbers of job alerts."""

from datetime import timedelta

import pytest
from flask import Flask

from recruitment import clock
from recruitment.alerts.figures import read_alert_figures, told
from recruitment.alerts.matching import COMPOSER
from recruitment.alerts.models import AlertDigest
from recruitment.alerts.subscriptions import pause
from recruitment.database import db, transaction
from recruitment.mail.outbox import LateLetter, post_later
from tests.factories.alerts import make_alert
from tests.factories.employers import make_employer

DAILY, ARRANGEMENT = "daily", "Working arrangements"


def make_alerts(number: int, search: str, **columns: object) -> None:
    """Of so many people. Call it inside `with transaction():`."""
    for place in range(number):
        make_alert(search, email=f"person-{place}@example.org", **columns)  # type: ignore[arg-type]


class TestStates:
    def test_each_alert_counts_in_one_state(self, app: Flask) -> None:
        with transaction():
            make_alerts(2, "q=one")
            make_alerts(1, "q=two", frequency="weekly")
            make_alerts(3, "q=three", confirmed=False)
            pause(make_alert("q=four"))
        states = read_alert_figures("", clock.now()).states
        assert states == {"daily": 2, "weekly": 1, "paused": 1, "waiting": 3}

    def test_what_is_past_its_limit_counts_no_more(self, app: Flask) -> None:
        with transaction():
            make_alert(expires_on=clock.today().replace(year=2020))
        assert sum(read_alert_figures("", clock.now()).states.values()) == 0


class TestSent:
    @pytest.mark.parametrize(("days", "number"), [(27, 1), (28, 0)])
    def test_mails_that_left_within_28_days_count(self, app: Flask, days: int, number: int) -> None:
        with transaction():
            digest = AlertDigest(alert_id=make_alert().id, day=clock.today())
            db.session.add(digest)
            db.session.flush()
            for place, sent_at in enumerate((clock.now(), None)):
                letter = LateLetter("ada@example.org", COMPOSER, digest.id, f"a key {place}")
                post_later(letter).sent_at = sent_at
        assert read_alert_figures("", clock.now() + timedelta(days=days)).sent == number


class TestWanted:
    def test_most_first_and_words_of_people_are_not_among_them(self, app: Flask) -> None:
        with transaction():
            make_alerts(6, "hours=part-time&hours=job-share&q=hours%3Dfull-time")
            make_alerts(7, "hours=part-time&working_arrangement=remote")
        wanted = read_alert_figures("", clock.now()).wanted
        assert [(one.answer, one.number) for one in wanted] == [("Part time", 13), ("Remote", 7), ("Job share", 6)]
        assert wanted[1].question == ARRANGEMENT

    def test_order_tells_nothing_of_small_numbers(self, app: Flask) -> None:
        with transaction():
            make_alerts(4, "hours=term-time")
            make_alerts(1, "hours=full-time")
        assert [one.answer for one in read_alert_figures("", clock.now()).wanted] == ["Full time", "Term time"]

    def test_unconfirmed_alerts_ask_for_nothing(self, app: Flask) -> None:
        with transaction():
            make_alerts(5, "hours=part-time", confirmed=False)
        assert read_alert_figures("", clock.now()).wanted == []


class TestEmployer:
    def test_alerts_for_it_and_for_any_count(self, app: Flask) -> None:
        with transaction():
            for slug in ("islington", "camden"):
                make_employer(slug)
            make_alerts(1, "employer=camden&hours=part-time")
            make_alerts(2, "employer=camden&employer=islington")
            make_alerts(3, "hours=full-time")
            make_alerts(4, "employer=islington")
        numbers = {slug: read_alert_figures(slug, clock.now()).states[DAILY] for slug in ("", "islington", "camden")}
        assert numbers == {"": 10, "islington": 9, "camden": 6}


@pytest.mark.parametrize(("number", "words"), [(0, "fewer than 5"), (4, "fewer than 5"), (5, "5"), (1200, "1,200")])
def test_small_numbers_are_not_told(number: int, words: str) -> None:
    assert told(number) == words

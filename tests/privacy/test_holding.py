"""Complaints as what is held about people."""

import time_machine
from flask import Flask
from sqlalchemy import func, select

from recruitment import clock as site_clock
from recruitment.database import db, transaction
from recruitment.privacy import holding
from recruitment.privacy.complaints import answer
from recruitment.privacy.models import Complaint
from tests.factories.accounts import make_account
from tests.factories.privacy import make_complaint

DAY = 24 * 3600


def count() -> int:
    db.session.rollback()
    return db.session.scalar(select(func.count(Complaint.id))) or 0


class TestHeld:
    def test_own_ones_are_told_with_their_answer_and_nobody_elses(self, app: Flask) -> None:
        with transaction():
            answer(make_complaint(), "We are sorry.", "otherwise", by=make_account())
            make_complaint(email="grace@example.org")
        (told,) = holding.held("ada@example.org")
        assert (told["Complaint"], told["Answer"]) == ("You wrote to my old address.", "We are sorry.")


class TestErase:
    def test_all_of_the_address_go(self, app: Flask) -> None:
        with transaction():
            make_complaint(), make_complaint(email="ADA@example.org"), make_complaint(email="grace@example.org")
            assert holding.erase("ada@example.org") == 2
        assert count() == 1


class TestExpire:
    def test_answered_one_goes_after_two_years_and_not_a_day_before(
        self, app: Flask, clock: time_machine.Traveller
    ) -> None:
        with transaction():
            answer(make_complaint(), "Done.", "otherwise", by=make_account())
        clock.shift(729 * DAY)
        assert (holding.expire(site_clock.now(), False), count()) == (0, 1)
        clock.shift(2 * DAY)
        assert (holding.expire(site_clock.now(), True), count()) == (1, 1)
        assert (holding.expire(site_clock.now(), False), count()) == (1, 0)

    def test_one_that_waits_for_its_answer_stays(self, app: Flask, clock: time_machine.Traveller) -> None:
        with transaction():
            make_complaint()
        clock.shift(3000 * DAY)
        assert (holding.expire(site_clock.now(), False), count()) == (0, 1)

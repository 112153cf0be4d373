"""Mails as what is held about people."""

import pytest
import time_machine
from flask import Flask
from sqlalchemy import func, select

from recruitment import clock as site_clock
from recruitment.database import db, transaction
from recruitment.mail import holding
from recruitment.mail.models import OutboxMail
from tests.factories.mail import make_mail

DAY = 24 * 3600


def count() -> int:
    db.session.rollback()
    return db.session.scalar(select(func.count(OutboxMail.id))) or 0


class TestHeld:
    @pytest.mark.parametrize("typed", ["ada@example.org", "Ada@Example.ORG"])
    def test_mail_is_found_however_the_address_was_typed(self, app: Flask, typed: str) -> None:
        with transaction():
            make_mail(recipient=typed, text="Hello.\n")
            make_mail(recipient="ada@example.org.example.com")
        assert [told["Text"] for told in holding.held("ada@example.org")] == ["Hello.\n"]

    @pytest.mark.parametrize("typed", ["JÖRG@bücher.example.org", "jörg@xn--bcher-kva.example.org"])
    def test_other_letters_than_english_ones_fold_too(self, app: Flask, typed: str) -> None:
        with transaction():
            make_mail(recipient=typed)
        assert len(holding.held("jörg@bücher.example.org")) == 1


class TestErase:
    def test_sent_and_waiting_ones_go_and_nobody_elses(self, app: Flask) -> None:
        with transaction():
            make_mail(sent_at=site_clock.now()), make_mail(), make_mail(recipient="grace@example.org")
            assert holding.erase("ada@example.org") == 2
        assert count() == 1


class TestExpire:
    def test_it_is_kept_for_a_month_less_a_day_and_gone_a_day_after(
        self, app: Flask, clock: time_machine.Traveller
    ) -> None:
        with transaction():
            make_mail()
        clock.shift(29 * DAY)
        assert (holding.expire(site_clock.now(), False), count()) == (0, 1)
        clock.shift(2 * DAY)
        assert (holding.expire(site_clock.now(), True), count()) == (1, 1)
        assert (holding.expire(site_clock.now(), False), count()) == (1, 0)

    def test_many_go_in_several_transactions(
        self, app: Flask, clock: time_machine.Traveller, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(holding, "BATCH", 2)
        with transaction():
            for _ in range(5):
                make_mail()
        clock.shift(40 * DAY)
        assert (holding.expire(site_clock.now(), False), count()) == (5, 0)

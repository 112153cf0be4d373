"""Cards that are kept: drawn once, and drawn anew when they would say something else."""

from datetime import timedelta

import pytest
import time_machine
from flask import Flask, current_app

from recruitment import clock as instants
from recruitment.database import db, transaction
from recruitment.vacancies import card_shelf
from recruitment.vacancies.card_shelf import cards_of
from recruitment.vacancies.drafting import change_vacancy
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.search import search_for
from tests.factories.vacancies import make_vacancy


def shown(app: Flask) -> bytes:
    """What a request of its own lists now."""
    with app.test_request_context():
        return b"".join(cards_of(search_for({}, instants.now()), instants.now(), names_employer=False))


class TestCardsOf:
    def test_known_card_reads_no_row(self, app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
        with transaction():
            make_vacancy(title="Youth worker")
        first = shown(app)
        monkeypatch.setattr(card_shelf, "for_cards", None)
        assert (shown(app), b"Youth worker" in first) == (first, True)

    def test_change_is_on_the_next_list(self, app: Flask) -> None:
        with transaction():
            vacancy = make_vacancy(title="Youth worker")
        assert b"Youth worker" in shown(app)
        with transaction():
            change_vacancy(db.session.get_one(Vacancy, vacancy.id), {"title": "Night worker"}, by=None)
        assert b"Night worker" in shown(app)

    def test_next_day_the_words_about_days_are_true_again(self, app: Flask, clock: time_machine.Traveller) -> None:
        with transaction():
            make_vacancy(closes_at=instants.now() + timedelta(days=5))
        before = shown(app)
        clock.shift(timedelta(days=4))
        assert shown(app) != before

    def test_deleted_one_is_left_out(self, app: Flask) -> None:
        with transaction():
            vacancy = make_vacancy()
        with app.test_request_context():
            results = search_for({}, instants.now())
            with current_app.app_context(), transaction():
                db.session.delete(db.session.get_one(Vacancy, vacancy.id))
            assert cards_of(results, instants.now(), names_employer=False) == []

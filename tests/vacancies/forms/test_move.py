"""The base of pages that move a vacancy: over the version that was seen, to a time that exists and is to come."""

from datetime import timedelta

import pytest
from flask import Flask

from recruitment import clock as instants
from recruitment.database import transaction
from recruitment.vacancies.forms.move import MoveForm
from tests.client import CheckingClient
from tests.factories.vacancies import make_vacancy
from tests.pages.vacancies_hr import LIST, enter, make_open, read_again

MIDSUMMER = {"closes_on-day": "1", "closes_on-month": "7", "closes_on-year": "2026"}
MARCH = {"closes_on-day": "28", "closes_on-month": "3", "closes_on-year": "2027"}


class TestVersion:
    @pytest.mark.parametrize("sent", ["", "-1", "1.0", "x", "\u0661", "9" * 30])
    def test_what_no_form_of_ours_holds_is_not_over_the_vacancy(self, app: Flask, sent: str) -> None:
        with transaction():
            vacancy = make_vacancy()
        with app.test_request_context():
            form = MoveForm(vacancy)
            assert form.is_over(vacancy)
            form.version.data = sent
            assert not form.is_over(vacancy)

    def test_sent_again_it_goes_over_what_stands_there_now(self, app: Flask) -> None:
        with transaction():
            vacancy = make_vacancy()
        with app.test_request_context():
            form = MoveForm(vacancy)
            form.version.data = "0"
            form.renew_version(vacancy)
            assert form.is_over(vacancy)


@pytest.mark.usefixtures("clock")
class TestClosingFields:
    @pytest.mark.parametrize(
        ("typed", "field", "words"),
        [
            ({}, "closes_on-day", "Enter the new closing date"),
            (MIDSUMMER | {"closes_on-year": "2025"}, "closes_on-day", "in the future"),
            (MIDSUMMER | {"closes_time": "25:00"}, "closes_time", "24-hour clock"),
            (MARCH | {"closes_time": "1:30"}, "closes_time", "clocks go forward"),
        ],
    )
    def test_impossible_time_is_refused(
        self, client: CheckingClient, typed: dict[str, str], field: str, words: str
    ) -> None:
        enter(client)
        page = client.page(f"{LIST}/{make_open().id}/extend").form().fill(typed).submit()
        assert page.status == 422
        assert words in page.errors[field]

    @pytest.mark.parametrize(("at", "expected"), [("", "22:59:59"), ("23:59", "22:59:59"), ("12:30", "11:30:00")])
    def test_day_without_a_time_ends_with_the_day_in_london(
        self, client: CheckingClient, at: str, expected: str
    ) -> None:
        enter(client)
        vacancy = make_open(closes_at=instants.now() + timedelta(days=1))
        client.page(f"{LIST}/{vacancy.id}/extend").form().fill(MIDSUMMER | {"closes_time": at}).submit()
        closes_at = read_again(vacancy).closes_at
        assert closes_at is not None
        assert f"{closes_at:%F %T}" == f"2026-07-01 {expected}"

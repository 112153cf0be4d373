"""Around the figures: whose they are, and addresses that keep what was chosen."""

from datetime import date

import pytest
from flask import Flask
from werkzeug.datastructures import MultiDict

from recruitment.dashboards.forms import Asked
from recruitment.dashboards.pages import FiguresPage
from recruitment.database import transaction
from recruitment.employers.models import Employer
from tests.factories.employers import make_employer

TODAY = date(2026, 6, 15)


@pytest.fixture
def employers(app: Flask) -> list[Employer]:
    """Two on one site."""
    with transaction():
        return [make_employer(), make_employer("camden")]


def page(own: Employer | None, **said: str) -> FiguresPage:
    return FiguresPage(Asked(MultiDict(said), TODAY), own, said)


class TestFiguresPage:
    def test_account_of_one_employer_has_no_choice(self, app: Flask, employers: list[Employer]) -> None:
        with app.test_request_context():
            shown = page(employers[0], employer="camden")
            assert (shown.scope.employer_id, shown.employer_form) == (employers[0].id, None)
            assert shown.whose == employers[0].name

    def test_account_of_none_sees_all_until_it_chooses(self, app: Flask, employers: list[Employer]) -> None:
        with app.test_request_context():
            assert (page(None).scope.employer_id, page(None).whose) == (None, "All employers")
            chosen = page(None, employer="camden")
            assert (chosen.scope.employer_id, chosen.employer_form is None) == (employers[1].id, False)

    def test_tabs_keep_the_employer_and_mark_the_period(self, app: Flask, employers: list[Employer]) -> None:
        with app.test_request_context():
            tabs = page(None, employer="camden", period="this-year").tabs
        assert all("employer=camden" in tab.url for tab in tabs)
        assert ["period=this-year" in tab.url for tab in tabs if tab.is_current] == [True]

    def test_file_asks_for_what_the_page_shows(self, app: Flask, employers: list[Employer]) -> None:
        dates = {"period": "dates", "first-day": "1", "first-month": "4", "first-year": "2026"}
        with app.test_request_context():
            address = page(None, employer="camden", **dates).file_of("funnel")
        assert all(f"{name}={text}" in address for name, text in {**dates, "employer": "camden"}.items())
        assert "figure=funnel" in address

    def test_only_own_dates_are_asked_for_in_a_form(self, app: Flask, employers: list[Employer]) -> None:
        with app.test_request_context():
            assert page(None, period="dates").is_asking_for_dates
            assert not page(None, period="this-year").is_asking_for_dates

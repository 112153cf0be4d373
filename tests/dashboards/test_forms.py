"""What an address asks for."""

from datetime import date

import pytest
from flask import Flask
from werkzeug.datastructures import MultiDict

from recruitment.dashboards.forms import Asked, chosen_employer, employer_form
from recruitment.dashboards.period import Period
from recruitment.database import transaction
from tests.factories.employers import make_employer

TODAY = date(2026, 6, 15)
SPRING = {"first-day": "1", "first-month": "4", "first-year": "2026"}
WRONG = {
    "no last day": {},
    "no date": {"last-day": "31", "last-month": "2", "last-year": "2026"},
    "too early": {"last-day": "31", "last-month": "3", "last-year": "2026"},
    "too long": {"last-day": "1", "last-month": "4", "last-year": "2031"},
}


class TestAsked:
    def test_days_are_those_that_were_typed(self) -> None:
        said = {"period": "dates", **SPRING, "last-day": "3", "last-month": "5", "last-year": "2026"}
        asked = Asked(MultiDict(said), TODAY)
        assert asked.period == Period(date(2026, 4, 1), date(2026, 5, 3))
        assert asked.address == said

    @pytest.mark.parametrize("wrong", WRONG)
    def test_days_that_do_not_hold_are_no_period(self, wrong: str) -> None:
        asked = Asked(MultiDict({"period": "dates", **SPRING, **WRONG[wrong]}), TODAY)
        assert (asked.period, asked.form.status) == (None, 422)
        assert asked.form.first.day_value == "1"

    @pytest.mark.parametrize("word", ["", "nonsense", "\0", "dates"])
    def test_other_words_are_this_month(self, word: str) -> None:
        asked = Asked(MultiDict({"period": word}), TODAY)
        assert (asked.period, asked.form.status) == (Period(date(2026, 6, 1), TODAY), 200)


class TestEmployer:
    def test_one_is_chosen_among_several_by_its_slug(self, app: Flask) -> None:
        with transaction():
            several = [make_employer("islington"), make_employer("camden")]
            assert chosen_employer(several, {"employer": "camden"}) is several[1]
            assert chosen_employer(several, {"employer": "nobody"}) is None
            assert chosen_employer(several[:1], {"employer": "camden"}) is several[0]

    def test_form_offers_all_and_each(self, app: Flask) -> None:
        with transaction():
            several = [make_employer("islington"), make_employer("camden")]
            form = employer_form(several, several[1])
        assert [choice.label for choice in form.employer.choices] == [
            "All employers",
            "Islington Council",
            "Camden Council",
        ]
        assert form.employer.data == "camden"

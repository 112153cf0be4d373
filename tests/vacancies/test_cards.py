"""Cards of a list."""

from datetime import timedelta
from typing import Any

import pytest
from flask import Flask

from recruitment import clock
from recruitment.database import transaction
from recruitment.vacancies.cards import Card, arrangements_in_words, card, contract_in_words, hours_in_words
from recruitment.vacancies.models import Vacancy
from tests.factories.vacancies import make_vacancy


def card_of(app: Flask, *, names_employer: bool = False, **fields: Any) -> Card:
    with transaction():
        vacancy = make_vacancy(**fields)
        with app.test_request_context():
            return card(vacancy, clock.now(), names_employer=names_employer)


class TestWords:
    @pytest.mark.parametrize(
        ("hours", "words"),
        [
            ([], ""),
            (["part-time"], "Part time"),
            (["job-share", "full-time"], "Full time or job share"),
            (["flexible", "part-time", "full-time"], "Full time, part time or flexible"),
        ],
    )
    def test_several_hours_read_as_a_choice(self, hours: list[str], words: str) -> None:
        vacancy = Vacancy(title="")
        vacancy.hours.extend(hours)
        assert hours_in_words(vacancy) == words

    def test_arrangements_read_as_a_choice(self) -> None:
        vacancy = Vacancy(title="")
        vacancy.working_arrangement.extend(["remote", "hybrid"])
        assert arrangements_in_words(vacancy) == "Hybrid or remote"

    @pytest.mark.parametrize(
        ("contract", "months", "words"),
        [
            ("fixed-term", 12, "Fixed term, 12 months"),
            ("temporary", 1, "Temporary, 1 month"),
            ("permanent", None, "Permanent"),
            (None, 6, "6 months"),
            (None, None, ""),
        ],
    )
    def test_contract_tells_its_months(self, contract: str | None, months: int | None, words: str) -> None:
        assert contract_in_words(Vacancy(title="", contract_type=contract, contract_months=months)) == words


class TestCard:
    def test_what_is_stated_becomes_tags(self, app: Flask) -> None:
        made = card_of(app, contract_type="permanent", location="Upper Street")
        assert made.tags == made.terms == ["Permanent", "Full time, 35 hours", "Hybrid", "Upper Street"]

    def test_place_that_only_names_the_employer_is_left_to_feeds(self, app: Flask) -> None:
        made = card_of(app, location="Islington, London")
        assert (made.terms[-1], made.tags[-1]) == ("Hybrid", "Islington, London")
        assert card_of(app, location="Schools in Islington").terms[-1] == "Schools in Islington"

    def test_what_is_not_stated_is_left_out(self, app: Flask) -> None:
        nothing: dict[str, Any] = {"contract_type": None, "hours": [], "hours_per_week": None, "location": None}
        made = card_of(app, **nothing, working_arrangement=[], salary_min=None, salary_max=None, salary_unit=None)
        assert (made.tags, made.terms, made.pay, made.pay_note) == ([], [], "", "")

    def test_it_leads_to_the_vacancy(self, app: Flask) -> None:
        assert card_of(app, reference="REF-1", title="Youth worker").url == "/jobs/REF-1/youth-worker"

    def test_employer_is_named_where_lists_mix_them(self, app: Flask) -> None:
        assert card_of(app).employer_name == ""
        assert card_of(app, names_employer=True).employer_name == "Islington Council"

    def test_closing_soon_is_marked(self, app: Flask) -> None:
        made = card_of(app, closes_at=clock.now() + timedelta(hours=30))
        assert made.closes_soon
        assert made.closes.startswith("Closes ")

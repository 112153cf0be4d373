"""What an address asks for."""

import pytest
from flask import Flask
from flask_login import login_user

from recruitment.database import transaction
from recruitment.registrations.hr.asking import Asked, ask
from recruitment.registrations.talent_pool import PeopleSearch
from tests.factories.accounts import make_account
from tests.factories.registrations import make_registration
from tests.factories.vacancies import make_vacancy


def asked_by(app: Flask, query: str) -> Asked:
    with transaction():
        account = make_account()
        make_registration(make_vacancy(reference="SW-1"))
    with app.test_request_context(f"/hr/registrations?{query}"):
        login_user(account)
        return ask()


class TestAsk:
    def test_nothing_asks_for_everybody(self, app: Flask) -> None:
        asked = asked_by(app, "")
        assert (asked.search, asked.arguments, asked.per_page) == (PeopleSearch(), {}, 20)

    def test_everything_that_is_offered_is_taken_and_asked_again(self, app: Flask) -> None:
        query = {"stage": "new", "owner": "nobody", "due": "overdue", "vacancy": "SW-1", "role_type": "social-worker"}
        query["address"] = "confirmed"
        query |= {"hours": "flexible", "experience": "1-3", "pay": "40000", "q": "ada", "sort": "due", "per_page": "50"}
        asked = asked_by(app, "&".join(f"{name}={value}" for name, value in query.items()))
        assert asked.search.vacancy_id is not None
        assert asked.search.is_overdue
        assert asked.search.is_confirmed
        assert {name: str(value) for name, value in asked.arguments.items()} == query
        assert asked.narrows_wishes

    @pytest.mark.parametrize("query", ["stage=x", "owner=1e9", "pay=9999999999", "pay=-1", "sort=%00", "per_page=1000"])
    def test_what_is_not_offered_asks_for_nothing(self, app: Flask, query: str) -> None:
        assert asked_by(app, query).arguments == {}

    def test_amounts_are_read_as_people_type_them(self, app: Flask) -> None:
        assert asked_by(app, "pay=%C2%A340,000").search.pay == 40_000

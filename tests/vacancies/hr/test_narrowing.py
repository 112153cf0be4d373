"""What the list's address asks for, there and back."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from flask import Flask
from flask_login import login_user

from recruitment.accounts.models import Account
from recruitment.database import transaction
from recruitment.vacancies.hr.narrowing import address, is_narrowed, picks, read_wanted, state_label
from recruitment.vacancies.worklist import Wanted
from tests.factories.accounts import make_account
from tests.factories.employers import make_employer
from tests.factories.vacancies import make_vacancy

WHOLE = (
    "/hr/vacancies?state=closed&q=duty&role_type=social-worker&team=fostering&mine=yes&closing=14&complete=yes"
    "&sent_back=yes&registrations=none&sort=-title&page=2&per_page=100"
)


@pytest.fixture
def account(app: Flask) -> Account:
    """Of an employer with a team, a hiring manager, and a neighbour that has others."""
    with transaction():
        make_vacancy(make_employer("camden"), team="Elsewhere")
        employer = make_employer()
        manager = make_account("hiring-manager", employer=employer, name="Hanna Reid")
        make_vacancy(employer, team="Fostering", hiring_manager_id=manager.id)
        return make_account("hr-officer", employer=employer)


@contextmanager
def asking(app: Flask, account: Account, path: str) -> Iterator[None]:
    with app.test_request_context(path):
        login_user(account)
        yield


class TestReadWanted:
    def test_address_says_all_that_is_wanted(self, app: Flask, account: Account) -> None:
        with asking(app, account, WHOLE):
            wanted = read_wanted()
            assert sorted(address(wanted, page=2).split("?")[1].split("&")) == sorted(WHOLE.split("?")[1].split("&"))
            assert wanted.mine == account.id

    @pytest.mark.parametrize(
        "query",
        ["role_type=king", "team=elsewhere", "manager=0", "closing=99", "sort=salary", "per_page=7", "mine=perhaps"],
    )
    def test_what_is_not_understood_narrows_nothing(self, app: Flask, account: Account, query: str) -> None:
        with asking(app, account, f"/hr/vacancies?{query}"):
            assert read_wanted() == Wanted()

    def test_another_order_begins_at_the_first_page(self, app: Flask, account: Account) -> None:
        with asking(app, account, "/hr/vacancies?page=3"):
            assert address(read_wanted(), sort="title") == "/hr/vacancies?state=open&sort=title"


class TestIsNarrowed:
    @pytest.mark.parametrize(("query", "expected"), [("state=draft&q=x&sort=title&page=2", False), ("mine=yes", True)])
    def test_state_words_and_order_do_not_narrow(
        self, app: Flask, account: Account, query: str, expected: bool
    ) -> None:
        with asking(app, account, f"/hr/vacancies?{query}"):
            assert is_narrowed(read_wanted()) is expected


class TestPicks:
    def test_teams_and_managers_are_the_employers_own(self, app: Flask, account: Account) -> None:
        with asking(app, account, "/hr/vacancies"):
            offered = {pick.name: [words for _, words in pick.choices] for pick in picks(Wanted())}
        assert offered["team"] == ["Any", "Fostering"]
        assert offered["manager"] == ["Anybody", "Hanna Reid"]


def test_tab_of_no_state_is_all() -> None:
    assert (state_label("open"), state_label("all")) == ("Open", "All")

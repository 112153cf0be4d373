"""What was posted after a session had ended."""

from datetime import timedelta

import pytest
import time_machine
from flask import Flask
from sqlalchemy import func, select

from recruitment.accounts import unsent_forms
from recruitment.accounts.models import Account, UnsentForm
from recruitment.accounts.sessions import end_session, start_pending, start_session
from recruitment.database import db, transaction
from recruitment.web.unsent import Unsent
from tests.factories.accounts import make_account

PATH = "/hr/vacancies/1/edit/advert"
FORM = Unsent(f"{PATH}?typed=older", [("csrf_token", "x"), ("summary", "Café"), ("hours", "a"), ("hours", "b")])


@pytest.fixture
def account(app: Flask) -> Account:
    with transaction():
        return make_account()


@pytest.fixture
def token(account: Account) -> str:
    """Of a session that has ended."""
    with transaction():
        token = start_session(account)
        end_session(token)
    return token


def keep(token: str, path: str = PATH) -> str:
    name = unsent_forms.keep(Unsent(path, FORM.fields), token)
    assert name
    return name


class TestKeep:
    def test_is_found_by_its_account_at_its_path_without_the_token(self, account: Account, token: str) -> None:
        name = unsent_forms.keep(FORM, token)
        assert name
        assert unsent_forms.find(name, account, PATH) == [("summary", "Café"), ("hours", "a"), ("hours", "b")]

    def test_is_nobody_elses_and_for_no_other_form(self, account: Account, token: str) -> None:
        name = keep(token)
        with transaction():
            other = make_account("hr-officer")
        assert unsent_forms.find(name, other, PATH) is None
        assert unsent_forms.find(name, account, "/hr/vacancies/2/edit/advert") is None
        assert unsent_forms.find("another", account, PATH) is None

    def test_is_not_readable_in_the_database(self, token: str) -> None:
        keep(token)
        stored = db.session.scalars(select(UnsentForm.content)).one()
        assert "Caf" not in stored

    def test_stranger_and_half_signed_in_keep_nothing(self, account: Account) -> None:
        with transaction():
            pending = start_pending(account)
        for token in ("", "made up", pending):
            assert unsent_forms.keep(FORM, token) is None

    def test_account_that_was_shut_out_keeps_nothing(self, account: Account, token: str) -> None:
        with transaction():
            db.session.get_one(Account, account.id).disabled_at = account.created_at
        assert unsent_forms.keep(FORM, token) is None

    def test_what_is_too_large_is_not_kept(self, token: str) -> None:
        assert unsent_forms.keep(Unsent(PATH, [("a", "x" * unsent_forms.LARGEST)]), token) is None

    def test_newer_one_takes_the_place_and_few_are_kept(self, account: Account, token: str) -> None:
        first, second = keep(token), keep(token)
        assert unsent_forms.find(first, account, PATH) is None
        assert unsent_forms.find(second, account, PATH)
        for number in range(20):
            keep(token, f"/hr/{number}")
        assert db.session.scalar(select(func.count()).select_from(UnsentForm)) == unsent_forms.MOST


class TestEnd:
    def test_after_an_hour_it_is_gone(self, account: Account, token: str, clock: time_machine.Traveller) -> None:
        name = keep(token)
        assert unsent_forms.forget_old() == 0
        clock.shift(timedelta(hours=1))
        assert unsent_forms.find(name, account, PATH) is None
        assert unsent_forms.forget_old() == 1

    def test_what_was_sent_is_forgotten(self, account: Account, token: str) -> None:
        name = keep(token)
        with transaction():
            unsent_forms.forget(name)
        assert unsent_forms.find(name, account, PATH) is None

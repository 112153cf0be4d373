"""Registrations of one address, shown together."""

from collections.abc import Sequence

from flask import Flask
from flask_login import login_user

from recruitment.accounts.models import Account
from recruitment.database import transaction
from recruitment.registrations.duplicates import count_others, read_others
from recruitment.registrations.models import Registration
from tests.factories.accounts import make_account
from tests.factories.employers import make_employer
from tests.factories.registrations import make_registration
from tests.pages.people import deeds


def others(app: Flask, registration: Registration, account: Account) -> tuple[int, Sequence[int]]:
    with app.test_request_context(), transaction():
        login_user(account)
        return count_others(registration), [one.id for one in read_others(registration, by=account)]


class TestOthers:
    def test_any_spelling_of_the_address_counts_at_the_same_employer(self, app: Flask) -> None:
        with transaction():
            account = make_account()
            first, second = make_registration(email="ADA@example.org"), make_registration(stage="contacted")
            make_registration(email="grace@example.org")
            make_registration(employer=make_employer("camden"))
        assert others(app, second, account) == (1, [first.id])
        assert deeds("registrations listed")[0].changes == {"registrations": [None, [first.id]]}

    def test_of_somebody_unnamed_only_the_number_is_told(self, app: Flask) -> None:
        with transaction():
            account, unnamed = make_account(), make_registration()
            make_registration(stage="contacted")
        assert others(app, unnamed, account) == (1, [])

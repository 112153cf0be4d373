"""Files to import as what is held about staff."""

import pytest
import time_machine
from flask import Flask

from recruitment import clock as site_clock
from recruitment.accounts.models import Account
from recruitment.database import transaction
from recruitment.vacancies.importing import holding
from tests.factories.accounts import make_account
from tests.factories.uploads import make_upload

DAY = 24 * 3600


@pytest.fixture
def owner(app: Flask, clock: time_machine.Traveller) -> Account:
    with transaction():
        account = make_account(email="robin@example.org")
        make_upload(account, account.employer)
        return account


def test_owner_is_told_what_waits(owner: Account) -> None:
    assert [told["File"] for told in holding.held("robin@example.org")] == ["jobs.csv"]
    assert holding.held("grace@example.org") == []


def test_erasing_takes_the_owners_alone(owner: Account) -> None:
    with transaction():
        assert [holding.erase(email) for email in ("grace@example.org", "robin@example.org")] == [0, 1]


def test_file_goes_after_a_day(owner: Account, clock: time_machine.Traveller) -> None:
    clock.shift(DAY - 1)
    assert holding.expire(site_clock.now(), False) == 0
    clock.shift(1)
    assert [holding.expire(site_clock.now(), dry) for dry in (True, False, False)] == [1, 1, 0]

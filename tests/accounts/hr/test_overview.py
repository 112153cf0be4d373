"""One account in words."""

from datetime import timedelta

import pytest
import time_machine
from flask import Flask

from recruitment.accounts.hr.overview import EVENTS_SHOWN, history_of, overview
from recruitment.accounts.links import new_link, spend_links
from recruitment.accounts.models import Account
from recruitment.accounts.sessions import start_session
from recruitment.audit.trail import record
from recruitment.database import transaction
from tests.factories.accounts import make_account


def facts(app: Flask, account: Account) -> dict[str, str]:
    with app.test_request_context():
        return {fact["label"]: fact["value"] for fact in overview(account, is_own=False).facts}


@pytest.mark.usefixtures("clock")
class TestOverview:
    def test_last_visit_and_codes_left_of_an_active_account(self, app: Flask) -> None:
        with transaction():
            account = make_account()
            start_session(account)
        told = facts(app, account)
        assert told["Last here"] == "9am on Monday 15 June 2026"
        assert told["Recovery codes left"] == "0 of 10"

    def test_invitation_says_how_long_it_works(self, app: Flask, clock: time_machine.Traveller) -> None:
        with transaction():
            account = make_account(activated_at=None)
            new_link(account)
        assert facts(app, account)["Invitation"] == "Works until 9am on Thursday 18 June 2026"
        clock.shift(timedelta(hours=72))
        assert facts(app, account)["Invitation"] == "Worked until 9am on Thursday 18 June 2026"
        with transaction():
            spend_links(account)
        assert facts(app, account)["Invitation"] == "No link that works"

    def test_disabled_account_says_since_when(self, app: Flask) -> None:
        with transaction():
            account = make_account()
            account.disabled_at = account.created_at
        assert facts(app, account)["Disabled"] == "9am on Monday 15 June 2026"


def test_history_is_the_newest_part_of_the_trail(app: Flask) -> None:
    with transaction():
        account = make_account()
        for number in range(EVENTS_SHOWN + 1):
            record(f"act {number}", account, by=account, employer_id=None)
    with app.test_request_context():
        told = [event.action for event in history_of(account)]
    assert (told[0], len(told)) == (f"Act {EVENTS_SHOWN}", EVENTS_SHOWN)

"""On Mondays staff hear of what will be late soon, each of what is theirs."""

from datetime import date, timedelta

import pytest
import time_machine
from flask import Flask
from sqlalchemy import select

from recruitment import clock as site_clock
from recruitment.accounts.models import Account
from recruitment.dashboards.reminders import read_reminder, send_reminders
from recruitment.database import db, transaction
from recruitment.mail.models import OutboxMail
from tests.factories.accounts import make_account
from tests.factories.employers import make_employer
from tests.factories.inspection import make_inspection
from tests.factories.vacancies import make_vacancy

MONDAY = date(2026, 6, 15)


def send(day: date = MONDAY) -> int:
    return send_reminders(lambda: False, day)


def mails() -> dict[str, OutboxMail]:
    db.session.rollback()
    return {mail.recipient: mail for mail in db.session.scalars(select(OutboxMail))}


@pytest.fixture
def manager(app: Flask, clock: time_machine.Traveller) -> Account:
    """With a vacancy that closes this week, another later, and an inspection to look at again."""
    now = site_clock.now()
    with transaction():
        account = make_account("hr-manager")
        make_vacancy(title="Team manager", closes_at=now + timedelta(days=6))
        make_vacancy(title="Later", closes_at=now + timedelta(days=8))
        make_vacancy(title="An example", closes_at=now + timedelta(days=6), is_example=True)
        make_inspection(account.employer, review_on=MONDAY - timedelta(days=1))
    return account


class TestSendReminders:
    def test_what_is_due_is_told_with_where_it_is(self, manager: Account) -> None:
        assert send() == 1
        mail = mails()[manager.email]
        assert "Team manager" in mail.text
        assert "closes at 9am on Sunday 21 June 2026" in mail.text
        assert "http://localhost/hr/content/inspections/" in mail.text
        assert not any(title in mail.text for title in ("Later", "An example"))
        assert "Team manager" in (mail.html or "")

    def test_twice_and_late_is_once(self, manager: Account, clock: time_machine.Traveller) -> None:
        assert send() == 1
        clock.shift(timedelta(hours=12))
        assert send() == 0

    def test_other_days_are_quiet(self, manager: Account) -> None:
        assert [send(MONDAY + timedelta(days=number)) for number in range(1, 7)] == [0] * 6

    def test_asked_to_stop_it_leaves_the_rest_for_later(self, manager: Account) -> None:
        assert send_reminders(lambda: True, MONDAY) == 0
        assert send() == 1


class TestReadReminder:
    def test_hiring_managers_hear_of_their_own_vacancies_alone(self, manager: Account) -> None:
        with transaction():
            account = make_account("hiring-manager")
            closes_at = site_clock.now() + timedelta(days=1)
            make_vacancy(title="Mine", closes_at=closes_at, hiring_manager_id=account.id)
        reminder = read_reminder(account, MONDAY)
        assert ([one.title for one in reminder.closing], reminder.concerns) == (["Mine"], ())

    def test_another_employers_are_nobodys_business(self, manager: Account) -> None:
        with transaction():
            other = make_account("hr-officer", employer=make_employer("other"), email="other@example.org")
        assert read_reminder(other, MONDAY).count == 0
        assert send() == 1

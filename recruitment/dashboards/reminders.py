"""Once a week, what will be late soon: vacancies that close, and content past its review. Names no applicant."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from flask import current_app
from sqlalchemy import select

from recruitment.access import ROLES, Permission
from recruitment.accounts.models import Account
from recruitment.config import settings
from recruitment.content.areas import overview_of
from recruitment.dashboards.vacancy_duties import closing_soon
from recruitment.database import db, transaction
from recruitment.employers.upkeep import Concern
from recruitment.mail.outbox import Letter, is_written, post
from recruitment.vacancies.models import Vacancy

#: Monday: there is a week to do something about it.
WEEKDAY = 0
TEMPLATE = "dashboards/email/reminder"


@dataclass(frozen=True)
class Reminder:
    """What one account is reminded of."""

    closing: Sequence[Vacancy]
    concerns: Sequence[Concern]

    @property
    def count(self) -> int:
        """Of all of it."""
        return len(self.closing) + len(self.concerns)


def send_reminders(is_stopping: Callable[[], bool], day: date) -> int:
    """On a Monday in London one mail to each colleague whom something concerns; returns how many were written."""
    if day.weekday() != WEEKDAY:
        return 0
    working = (Account.activated_at.is_not(None), Account.disabled_at.is_(None), Account.employer_id.is_not(None))
    accounts = db.session.scalars(select(Account.id).where(*working).order_by(Account.id)).all()
    return sum(_remind(number, day) for number in accounts if not is_stopping())


def read_reminder(account: Account, day: date) -> Reminder:
    """What stands out on this day (London): hiring managers hear of their own vacancies."""
    held = ROLES[account.role]
    return Reminder(
        closing=closing_soon(account) if Permission.SEE_VACANCIES in held else (),
        concerns=_concerns(account, day) if Permission.EDIT_CONTENT in held else (),
    )


def _remind(account_id: int, day: date) -> bool:
    key = f"reminder:{day}:{account_id}"
    if is_written(key):
        return False
    account = db.session.get_one(Account, account_id)
    is_any = read_reminder(account, day).count > 0
    if is_any:
        with transaction():
            account = db.session.get_one(Account, account_id)
            post(Letter(account.email, TEMPLATE, key, account.employer_id), reminder=read_reminder(account, day))
    db.session.rollback()
    return is_any


def _concerns(account: Account, day: date) -> Sequence[Concern]:
    """Rooms tell the pages of theirs, which want a request to be relative to."""
    if account.employer is None:
        return ()
    with current_app.test_request_context(base_url=settings().site_url):
        return overview_of(account.employer, day).concerns

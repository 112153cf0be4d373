"""Telling colleagues of new registrations, as each of them wants it. These mails name nobody who registered."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, Select, func, select

from recruitment import clock
from recruitment.access import ROLES, Permission
from recruitment.accounts.models import Account
from recruitment.audit import trail
from recruitment.database import db, transaction
from recruitment.employers.models import Employer
from recruitment.mail.outbox import Letter, is_written, post
from recruitment.registrations.models import NoticePreference, Registration
from recruitment.registrations.pipeline import is_active, of_hr
from recruitment.vacancies.models import Vacancy

TEMPLATE = "registrations/email/new_registrations"


@dataclass(frozen=True)
class Line:
    """A line of the mail: how many registered for what, and where they are."""

    title: str
    count: int
    #: None for working at the employer in general.
    vacancy_id: int | None = None


def often_for(account: Account) -> str:
    """How often the account wants to hear of new ones: daily unless it said otherwise.

    Administrators of the whole site work with nobody by default, so they are told only when they ask for it.
    """
    chosen = db.session.get(NoticePreference, account.id)
    return chosen.often if chosen else _unless_chosen(account)


def choose(account: Account, often: str) -> None:
    """Hear of new registrations so often."""
    before = often_for(account)
    db.session.merge(NoticePreference(account_id=account.id, often=often))
    db.session.flush()
    changes = {"often": [before, often]}
    trail.record("notices chosen", account, by=account, employer_id=account.employer_id, changes=changes)


def tell_at_once(registration: Registration, employer: Employer, vacancy: Vacancy | None) -> None:
    """In the transaction that confirms the address: a mail to each who wants to know at once."""
    chosen = select(NoticePreference.account_id).where(NoticePreference.often == "at-once")
    manager = Account.id == (vacancy.hiring_manager_id if vacancy else None)
    sees = of_hr(employer.id) | manager | Account.employer_id.is_(None)
    told = _readers().where(Account.id.in_(chosen), sees)
    line = Line(vacancy.title if vacancy else _in_general(employer.name), 1, vacancy.id if vacancy else None)
    for account in db.session.scalars(told).all():
        _write(account, [line], f"registration-told:{registration.id}:{account.id}")


def send_daily_notices(is_stopping: Callable[[], bool], day: date) -> int:
    """Tell of the day before, in London: one mail for each account and day, however often and late it is called.

    Returns how many were due.
    """
    begin, end = clock.start_of(day - timedelta(days=1)), clock.start_of(day)
    readers = db.session.scalars(_readers().where(Account.activated_at < end)).all()
    lines = {account.id: _lines(account, begin, end) for account in readers if often_for(account) == "daily"}
    due = {number: told for number, told in lines.items() if told and not is_written(_daily_key(day, number))}
    db.session.rollback()
    for number, told in due.items():
        if is_stopping():
            break
        with transaction():
            _write(db.session.get_one(Account, number), told, _daily_key(day, number))
    return len(due)


def _unless_chosen(account: Account) -> str:
    return "never" if account.employer_id is None else "daily"


def _readers() -> Select[Account]:
    """Everybody who may see people at all."""
    roles = [role for role, held in ROLES.items() if Permission.SEE_OWN_REGISTRATIONS in held]
    return select(Account).where(Account.role.in_(roles), *is_active()).order_by(Account.id)


def _lines(account: Account, begin: datetime, end: datetime) -> list[Line]:
    """What was confirmed between the instants, as far as the account may see it, by title."""
    counted = (
        select(Vacancy.id, Vacancy.title, Employer.name, func.count())
        .select_from(Registration)
        .join(Employer, Employer.id == Registration.employer_id)
        .outerjoin(Vacancy, Vacancy.id == Registration.vacancy_id)
        .where(Registration.confirmed_at >= begin, Registration.confirmed_at < end, *_seen_by(account))
        .group_by(Vacancy.id, Vacancy.title, Employer.id, Employer.name)
    )
    rows = db.session.execute(counted).all()
    found = [Line(title or _in_general(name), count, number) for number, title, name, count in rows]
    return sorted(found, key=lambda line: (line.title, line.vacancy_id or 0))


def _seen_by(account: Account) -> list[ColumnElement[bool]]:
    if Permission.SEE_REGISTRATIONS not in ROLES[account.role]:
        return [Vacancy.hiring_manager_id == account.id]
    return [] if account.employer_id is None else [Registration.employer_id == account.employer_id]


def _write(account: Account, lines: list[Line], key: str) -> None:
    letter = Letter(account.email, TEMPLATE, key, account.employer_id)
    post(letter, lines=lines, total=sum(line.count for line in lines))


def _daily_key(day: date, account_id: int) -> str:
    return f"registrations-daily:{day}:{account_id}"


def _in_general(employer: str) -> str:
    return f"Working for {employer}"

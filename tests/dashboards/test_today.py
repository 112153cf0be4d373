"""What needs somebody, by what they may do."""

from datetime import timedelta

import pytest
import time_machine
from flask import Flask

from recruitment import clock as instants
from recruitment.accounts.models import Account
from recruitment.content.statement import STATEMENT
from recruitment.dashboards.today import read_today
from recruitment.database import transaction
from recruitment.employers.models import Employer
from recruitment.vacancies.models import Vacancy
from tests.factories.accounts import make_account
from tests.factories.benefits import make_benefit
from tests.factories.content import make_text
from tests.factories.employers import make_employer
from tests.factories.inspection import make_inspection
from tests.factories.mail import make_mail
from tests.factories.privacy import make_complaint
from tests.factories.registrations import make_registration
from tests.factories.vacancies import make_vacancy


@pytest.fixture
def employer(app: Flask, clock: time_machine.Traveller) -> Employer:
    """Whose settings are confirmed; beside it another, with something of every kind, which nobody here must see."""
    today = instants.today()
    with transaction():
        other = make_employer("westminster")
        furnish(other, make_account("hr-manager", employer=other, email="other@example.org"))
        return make_employer(full_time_week_confirmed_on=today, contact_confirmed_on=today)


def furnish(employer: Employer, account: Account) -> None:
    """One of every duty, and things that are none."""
    now, today = instants.now(), instants.today()
    answered = make_vacancy(employer, closes_at=now + timedelta(days=8))
    answered.hiring_manager_id = account.id
    make_registration(answered)
    answered.waiting_changes = {"values": {}, "by_ids": [], "by": "Robin"}
    make_vacancy(employer, closes_at=now + timedelta(days=7))
    make_vacancy(employer, publish_at=now + timedelta(hours=9))
    make_vacancy(employer, publish_at=now + timedelta(days=2))
    make_vacancy(employer, status="submitted")
    draft(employer, account).submitted_at = now
    draft(employer, account)
    make_vacancy(employer, status="draft")
    make_inspection(employer, review_on=today)
    make_benefit(employer, review_on=today)
    make_text(employer, slug=STATEMENT).review_on = today - timedelta(days=1)
    make_mail(employer_id=employer.id, failed_at=now)
    make_account("viewer", employer=employer, email=f"new@{employer.slug}.example.org", activated_at=None)


def draft(employer: Employer, account: Account) -> Vacancy:
    vacancy = make_vacancy(employer, status="draft")
    vacancy.edited_by_id = account.id
    return vacancy


def todos(account: Account) -> dict[str, int]:
    """Words → count."""
    groups = read_today(account, instants.now())
    return {todo.words: todo.count for some in groups.values() for todo in some}


VACANCIES = {
    "open vacancy closes within 7 days": 1,
    "open vacancy has no registrations": 1,
    "vacancy goes public today": 1,
}
OWN = {"vacancy of yours was sent back": 1, "drafts of yours are unfinished": 2}
NEW = {"new person waits to be contacted": 1}
CONTENT = {
    "inspection is due for review": 1,
    "benefit is due for review": 1,
    "accessibility statement is past its review date": 1,
}
MAIL = {"mail could not be sent": 1}
WAITING = {"vacancy waits for approval": 1, "open advert has changes that wait for a second person": 1}
EXPECTED = {
    "hr-manager": VACANCIES | OWN | NEW | CONTENT | MAIL | WAITING,
    "hr-officer": VACANCIES | OWN | NEW | MAIL,
    "hiring-manager": VACANCIES | {"new person waits for your vacancies": 1},
}


class TestReadToday:
    @pytest.mark.parametrize("role", EXPECTED)
    def test_role_sees_what_it_may_do(self, employer: Employer, role: str) -> None:
        with transaction():
            account = make_account(role, employer=employer)
            furnish(employer, account)
        assert todos(account) == EXPECTED[role]

    def test_administrator_sees_every_employers(self, employer: Employer) -> None:
        with transaction():
            account = make_account("administrator")
            furnish(employer, account)
        found = todos(account)
        assert found["vacancies wait for approval"] == 2
        assert found["colleagues were invited and have not set up their accounts"] == 2
        assert found["employer has settings to be confirmed"] == 1

    def test_complaint_waits_for_managers_and_is_late_after_30_days(
        self, employer: Employer, clock: time_machine.Traveller
    ) -> None:
        with transaction():
            manager, officer = make_account(employer=employer), make_account("hr-officer", employer=employer)
            make_complaint(employer)
        clock.shift(30 * 24 * 3600)
        assert todos(manager) == {"complaint about data waits for an answer": 1}
        clock.shift(24 * 3600)
        assert todos(manager) == {"complaint about data is late": 1}
        assert todos(officer) == {}

    def test_nothing_is_nothing(self, employer: Employer) -> None:
        with transaction():
            account = make_account(employer=employer)
        assert read_today(account, instants.now()) == {}

"""Who is told that a vacancy waits, and who what came of it."""

import pytest
from flask import Flask
from sqlalchemy import select

from recruitment import clock
from recruitment.accounts.models import Account
from recruitment.database import db, transaction
from recruitment.mail.models import OutboxMail
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.notices import tell_managers, tell_of_import, tell_submitter
from tests.factories.accounts import make_account
from tests.factories.employers import make_employer
from tests.factories.vacancies import make_vacancy
from tests.outbox import mails

Waiting = tuple[Vacancy, Account, Account]


@pytest.fixture
def waiting(app: Flask) -> Waiting:
    """A submitted vacancy, its officer and a manager; beside them colleagues whom it doesn't concern."""
    with transaction():
        officer, manager = make_account("hr-officer"), make_account("hr-manager")
        make_account("hr-manager", email="left@example.org", disabled_at=clock.now())
        make_account("hr-manager", email="invited@example.org", activated_at=None)
        make_account("hr-manager", email="elsewhere@example.org", employer=make_employer("camden"))
        make_account("viewer")
        vacancy = make_vacancy(status="submitted", publish_at=None)
        vacancy.submitted_by_id = officer.id
    return vacancy, officer, manager


def mailed() -> list[str]:
    return list(db.session.scalars(select(OutboxMail.recipient).order_by(OutboxMail.id)))


class TestTellManagers:
    def test_active_managers_of_the_employer_are_told_with_the_note(self, waiting: Waiting) -> None:
        vacancy, officer, manager = waiting
        with transaction():
            tell_managers(vacancy, by=officer, note="Please look at the pay")
        assert mailed() == [manager.email]
        assert "Please look at the pay" in db.session.scalars(select(OutboxMail.text)).one()

    def test_manager_who_submits_is_not_told_of_it(self, waiting: Waiting) -> None:
        vacancy, _, manager = waiting
        with transaction():
            tell_managers(vacancy, by=manager, note=None)
        assert mailed() == []

    def test_form_sent_twice_writes_no_second_mail(self, waiting: Waiting) -> None:
        vacancy, officer, manager = waiting
        for _ in range(2):
            with transaction():
                tell_managers(vacancy, by=officer, note=None)
        assert mailed() == [manager.email]


class TestTellSubmitter:
    def test_submitter_hears_what_has_to_be_changed(self, waiting: Waiting) -> None:
        vacancy, officer, manager = waiting
        with transaction():
            tell_submitter(vacancy, "sent_back", by=manager, comment="Say where it is")
        assert mailed() == [officer.email]
        assert "Say where it is" in db.session.scalars(select(OutboxMail.text)).one()

    def test_whoever_does_it_or_has_left_hears_nothing(self, waiting: Waiting) -> None:
        vacancy, officer, manager = waiting
        with transaction():
            tell_submitter(vacancy, "sent_back", by=officer, comment="x")
            officer.disabled_at = clock.now()
            tell_submitter(vacancy, "sent_back", by=manager, comment="x")
        assert mailed() == []


OTHER = "other@example.org"
SUBJECT = "To approve: imported vacancies of Islington Council"


@pytest.fixture
def importer(app: Flask) -> Account:
    with transaction():
        make_account("hr-manager", email=OTHER)
        return make_account("hr-manager")


class TestImport:
    def test_batches_of_one_import_write_one_mail_to_all_but_whoever_imported(self, importer: Account) -> None:
        for _ in range(2):
            with transaction():
                tell_of_import(importer.employer, "jobs.csv", "a1", by=importer)
        assert (mails(OTHER), mails(importer.email)) == ([SUBJECT], [])

    def test_next_import_is_told_again(self, importer: Account) -> None:
        with transaction():
            for number in ("a1", "b2"):
                tell_of_import(importer.employer, "jobs.csv", number, by=None)
        assert mails(importer.email) == [SUBJECT] * 2

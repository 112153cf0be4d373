"""Handed in, taken back, sent back."""

from typing import Any

import pytest
import time_machine
from flask import Flask

from recruitment import clock as site_clock
from recruitment.accounts.models import Account
from recruitment.audit import trail
from recruitment.database import transaction
from recruitment.vacancies.approval import send_back, submit, take_back
from recruitment.vacancies.events import vacancy_submitted
from recruitment.vacancies.lifecycle import CannotPublish
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.moves import CannotMove
from tests.factories.accounts import make_account
from tests.factories.employers import make_employer
from tests.factories.vacancies import make_vacancy
from tests.outbox import mails


def submitted(**fields: Any) -> tuple[Vacancy, Account, Account]:
    """By an officer, and somebody to look at it. Call it inside `with transaction():`."""
    vacancy = make_vacancy(status="draft", publish_at=None, **fields)
    officer, manager = make_account("hr-officer"), make_account("hr-manager")
    submit(vacancy, by=officer, note="Urgent: <b>cover</b> ends in May.")
    return vacancy, officer, manager


class TestSubmit:
    def test_it_waits_and_managers_of_the_employer_are_told(self, app: Flask, clock: time_machine.Traveller) -> None:
        with transaction():
            make_employer()
            elsewhere = make_account("hr-manager", employer=make_employer("wandsworth"), email="elsewhere@example.org")
            left = make_account("hr-manager", email="left@example.org", disabled_at=site_clock.now())
            vacancy, officer, manager = submitted(employer=left.employer)
        assert (vacancy.status, vacancy.submitted_at) == ("submitted", site_clock.now())
        told = {account.email: mails(account.email) for account in (elsewhere, left, officer, manager)}
        assert [address for address, subjects in told.items() if subjects] == [manager.email]

    def test_other_rooms_hear_of_it(self, app: Flask) -> None:
        heard = []

        def hear(vacancy: Vacancy, *, by: Account, note: str) -> None:
            heard.append((vacancy.status, by.role, note))

        with transaction(), vacancy_submitted.connected_to(hear):
            submitted()
        assert heard == [("submitted", "hr-officer", "Urgent: <b>cover</b> ends in May.")]

    def test_what_lacks_something_is_no_use_to_anybody(self, app: Flask) -> None:
        with transaction(), pytest.raises(CannotPublish, match="Choose the DBS check"):
            submitted(dbs_level=None)


class TestTakeBack:
    def test_submitter_has_a_draft_again(self, app: Flask) -> None:
        with transaction():
            vacancy, officer, _ = submitted()
            take_back(vacancy, by=officer)
        assert (vacancy.status, vacancy.submitted_at) == ("draft", None)

    def test_nobody_else_can(self, app: Flask) -> None:
        with transaction():
            vacancy, _, manager = submitted()
            with pytest.raises(CannotMove, match="person who submitted it"):
                take_back(vacancy, by=manager)


class TestSendBack:
    def test_submitter_is_told_why_and_the_trail_keeps_it(self, app: Flask) -> None:
        with transaction():
            vacancy, officer, manager = submitted()
            send_back(vacancy, "Say where it is.", by=manager)
        assert vacancy.status == "draft"
        assert mails(officer.email) == [f"Sent back: {vacancy.title} ({vacancy.reference})"]
        assert trail.find("vacancy", [vacancy.id])[0].changes["comment"] == [None, "Say where it is."]

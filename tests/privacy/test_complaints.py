"""Complaints: received once, acknowledged, answered within 30 days."""

from datetime import date, timedelta

import pytest
import time_machine
from flask import Flask
from sqlalchemy import select

from recruitment import clock as site_clock
from recruitment.accounts.models import Account
from recruitment.database import db, transaction
from recruitment.mail.models import OutboxMail
from recruitment.privacy import complaints
from recruitment.privacy.models import Complaint
from tests.factories.accounts import make_account
from tests.factories.employers import make_employer
from tests.factories.privacy import make_complaint
from tests.pages.people import deeds

DAY = 24 * 3600
TOLD = complaints.Told("Ada Lovelace", "Ada@Example.org", "A secret of mine.")


@pytest.fixture
def manager(app: Flask, clock: time_machine.Traveller) -> Account:
    with transaction():
        return make_account()


def mails() -> list[OutboxMail]:
    return list(db.session.scalars(select(OutboxMail).order_by(OutboxMail.id)))


class TestReceive:
    def test_it_is_to_be_answered_within_30_days(self, app: Flask, clock: time_machine.Traveller) -> None:
        with transaction():
            complaint = make_complaint()
        assert complaint.due_on == date(2026, 7, 15)
        assert complaints.REFERENCE.fullmatch(complaint.reference)

    def test_acknowledgement_says_reference_and_day_and_nothing_that_was_typed(self, app: Flask) -> None:
        with transaction():
            received = complaints.receive(TOLD, submission_key="a" * 30, employer=make_employer())
        (mail,) = mails()
        assert mail.recipient == "Ada@Example.org"
        assert received.reference in mail.subject
        assert "You get an answer by" in mail.text
        assert not any(said in mail.text + (mail.html or "") for said in ("secret", "Lovelace"))

    def test_same_form_is_the_same_complaint(self, app: Flask) -> None:
        with transaction():
            employer = make_employer()
            first = complaints.receive(TOLD, submission_key="a" * 30, employer=employer).reference
        with pytest.raises(complaints.AlreadyReceived, match=first), transaction():
            complaints.receive(TOLD, submission_key="a" * 30, employer=employer)

    def test_of_two_that_arrive_together_one_is_kept(self, app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
        with transaction():
            employer = make_employer()
            first = complaints.receive(TOLD, submission_key="a" * 30, employer=employer).reference
        looks = iter([lambda _key: None, complaints.refuse_repeat])
        monkeypatch.setattr(complaints, "refuse_repeat", lambda key: next(looks)(key))
        with pytest.raises(complaints.AlreadyReceived, match=first), transaction():
            complaints.receive(TOLD, submission_key="a" * 30, employer=employer)


class TestFindReceived:
    @pytest.mark.parametrize("reference", ["C-AAAAAAAA", "nothing", "C-' OR 1=1", "\x00"])
    def test_unknown_ones_are_told_alike(self, app: Flask, reference: str) -> None:
        with pytest.raises(complaints.NoSuchComplaint):
            complaints.find_received(reference)


class TestInOrder:
    def test_those_that_wait_come_first_by_their_day(self, manager: Account, clock: time_machine.Traveller) -> None:
        with transaction():
            old = make_complaint()
            complaints.answer(old, "Done.", "otherwise", by=manager)
            clock.shift(DAY)
            late = make_complaint()
            clock.shift(DAY)
            newest = make_complaint()
        assert complaints.in_order(select(Complaint)) == [late, newest, old]


class TestAnswer:
    def test_it_leaves_by_mail_and_is_kept_for_two_years(self, manager: Account) -> None:
        with transaction():
            complaint = make_complaint()
            complaints.answer(complaint, "We have corrected it.", "email", by=manager)
        assert mails()[-1].text.startswith("We have corrected it.")
        assert complaint.purge_on == site_clock.today() + timedelta(days=730)
        (entry,) = deeds("complaint answered")
        assert entry.changes == {"answer": None, "answered_how": [None, "email"]}

    def test_one_that_left_another_way_sends_nothing(self, manager: Account) -> None:
        with transaction():
            complaints.answer(make_complaint(), "By letter.", "otherwise", by=manager)
        assert len(mails()) == 1

    def test_second_answer_is_refused(self, manager: Account) -> None:
        with transaction():
            complaint = make_complaint()
            complaints.answer(complaint, "Done.", "email", by=manager)
        with pytest.raises(complaints.AlreadyAnswered), transaction():
            complaints.answer(complaint, "Again.", "email", by=manager)
        assert len(mails()) == 2


@pytest.mark.parametrize(("day", "left"), [(date(2026, 7, 14), 1), (date(2026, 7, 15), 0), (date(2026, 7, 16), -1)])
def test_days_left_are_counted_to_the_last_one(day: date, left: int) -> None:
    assert complaints.days_left(Complaint(due_on=date(2026, 7, 15)), day) == left

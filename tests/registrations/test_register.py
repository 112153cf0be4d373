"""The rule: one registration a form, kept for a year, with its mail in the same transaction."""

from contextlib import suppress
from datetime import date, timedelta

import pytest
import time_machine
from flask import Flask
from sqlalchemy import delete, func, select, update
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session, scoped_session

from recruitment import clock as london
from recruitment.database import db, transaction
from recruitment.mail.models import OutboxMail
from recruitment.registrations.consent import CURRENT
from recruitment.registrations.models import Registration
from recruitment.registrations.register import (
    AlreadyReceived,
    Interest,
    NotReceived,
    VacancyClosed,
    a_year_after,
    find_received,
    register,
)
from recruitment.vacancies.models import Vacancy
from tests.factories.employers import make_employer
from tests.factories.registrations import make_registration
from tests.factories.vacancies import make_role_types, make_vacancy

KEY = "drawn-with-the-form-0001"
ADA = Interest("Ada Lovelace", "Ada.Lovelace@Example.org", message="Hello")


def mails(session: scoped_session[Session]) -> list[OutboxMail]:
    return list(session.scalars(select(OutboxMail).order_by(OutboxMail.id)))


class TestRegister:
    def test_what_was_told_is_kept_with_the_consent(
        self, app: Flask, session: scoped_session[Session], clock: time_machine.Traveller
    ) -> None:
        with transaction():
            register(ADA, submission_key=KEY, employer=make_employer())
        kept = session.scalars(select(Registration)).one()
        assert (kept.email, kept.email_as_typed) == ("ada.lovelace@example.org", "Ada.Lovelace@Example.org")
        assert (kept.consent_version, kept.consented_at) == (CURRENT, london.now())
        assert kept.expires_on == date(2027, 6, 15)

    def test_kinds_of_work_are_kept(self, app: Flask, session: scoped_session[Session]) -> None:
        with transaction():
            make_role_types()
            make_registration(role_types=("team-manager", "social-worker"))
        kept = session.scalars(select(Registration)).one()
        assert [role.slug for role in kept.role_types] == ["social-worker", "team-manager"]

    def test_wishes_are_kept(self, app: Flask, session: scoped_session[Session]) -> None:
        with transaction():
            make_registration(hours=("term-time", "full-time"), pay_wanted=38_000, experience="none")
        kept = session.scalars(select(Registration)).one()
        assert (list(kept.hours), kept.pay_wanted, kept.experience) == (["full-time", "term-time"], 38_000, "none")

    def test_everybody_begins_as_new_and_is_found_by_their_words(
        self, app: Flask, session: scoped_session[Session], clock: time_machine.Traveller
    ) -> None:
        with transaction():
            make_registration(message="Hello, hello")
        kept = session.scalars(select(Registration)).one()
        assert (kept.stage, kept.stage_changed_at, kept.contacted_at) == ("new", london.now(), None)
        assert kept.words == " ada lovelace example org hello "

    def test_mail_is_written_with_it(self, app: Flask, session: scoped_session[Session]) -> None:
        with transaction():
            vacancy = make_vacancy(title="Team manager")
            reference = make_registration(vacancy, email="Ada@Example.org").reference
        (mail,) = mails(session)
        assert (mail.recipient, mail.subject) == ("Ada@Example.org", "Confirm your interest in Team manager")
        assert all(reference in text for text in (mail.text, mail.html or ""))

    def test_rolled_back_together(self, app: Flask, session: scoped_session[Session]) -> None:
        with suppress(AlreadyReceived), transaction():
            employer = make_employer()
            register(ADA, submission_key=KEY, employer=employer)
            register(ADA, submission_key=KEY, employer=employer)
        assert session.scalar(select(func.count(Registration.id))) == 0
        assert mails(session) == []

    def test_closed_vacancy_takes_none(self, app: Flask, clock: time_machine.Traveller) -> None:
        with transaction():
            vacancy = make_vacancy(closes_at=london.now() + timedelta(seconds=1))
            make_registration(vacancy)
            clock.shift(1)
            with pytest.raises(VacancyClosed):
                make_registration(vacancy)

    def test_vacancy_that_is_deleted_this_moment_takes_none(self, app: Flask) -> None:
        with transaction():
            vacancy = make_vacancy()
            employer = vacancy.employer
        with transaction():
            db.session.execute(delete(Vacancy).execution_options(synchronize_session=False))
            with pytest.raises(VacancyClosed):
                register(ADA, submission_key=KEY, employer=employer, vacancy=vacancy)

    def test_closing_in_another_transaction_is_seen(self, app: Flask, clock: time_machine.Traveller) -> None:
        with transaction():
            vacancy = make_vacancy()
        employer = vacancy.employer
        earlier = update(Vacancy).values(closes_at=london.now()).execution_options(synchronize_session=False)
        with transaction():
            db.session.execute(earlier)
            with pytest.raises(VacancyClosed):
                register(ADA, submission_key=KEY, employer=employer, vacancy=vacancy)

    def test_nobody_closes_the_vacancy_before_it_is_kept(self, app: Flask) -> None:
        with transaction():
            vacancy = make_vacancy()
        with transaction(), db.engine.connect() as other:
            make_registration(vacancy)
            closer = other.execution_options(writing=True)
            with pytest.raises(OperationalError):
                closer.execute(update(Vacancy).where(Vacancy.id == vacancy.id).values(closes_at=london.now()))

    def test_references_are_drawn_and_not_counted(self, app: Flask) -> None:
        with transaction():
            references = {make_registration(email=f"ada{number}@example.org").reference for number in range(5)}
        assert len(references) == 5
        assert all(len(reference) == 10 for reference in references)


class TestAcknowledgement:
    def test_it_tells_nothing_that_was_typed(self, app: Flask, session: scoped_session[Session]) -> None:
        with transaction():
            make_registration(name="http://spam.example", message="Buy this", phone="020 7946 0000")
        (mail,) = mails(session)
        for typed in ("spam.example", "Buy this", "7946"):
            assert typed not in mail.text + (mail.html or "") + mail.subject

    def test_it_says_until_when_and_how_to_be_forgotten(
        self, app: Flask, session: scoped_session[Session], clock: time_machine.Traveller
    ) -> None:
        with transaction():
            make_registration()
        (mail,) = mails(session)
        for text in (mail.text, mail.html or ""):
            assert "Tuesday 15 June 2027" in text
            assert "correct it, take a copy, withdraw or delete it at any time" in text
            assert "/my-interest/" in text

    def test_it_promises_no_post(self, app: Flask, session: scoped_session[Session]) -> None:
        with transaction():
            make_registration()
        assert "not an application, and it is no promise of a job" in mails(session)[0].text

    def test_title_cannot_add_a_header(self, app: Flask, session: scoped_session[Session]) -> None:
        with transaction():
            make_registration(make_vacancy(title="Team manager\r\nBcc: eve@example.org"))
        assert mails(session)[0].subject == "Confirm your interest in Team manager Bcc: eve@example.org"


class TestFindReceived:
    def test_reference_finds_it(self, app: Flask) -> None:
        with transaction():
            reference = make_registration().reference
        assert find_received(reference).reference == reference

    @pytest.mark.parametrize("reference", ["", "AAAAAAAAAA", "\0" * 10, "A" * 5000, "ÄÄÄÄÄÄÄÄÄÄ"])
    def test_any_other_text_finds_nothing(self, app: Flask, reference: str) -> None:
        with pytest.raises(NotReceived):
            find_received(reference)


class TestWords:
    def test_leap_day_has_a_next_year(self) -> None:
        assert a_year_after(date(2028, 2, 29)) == date(2029, 2, 28)

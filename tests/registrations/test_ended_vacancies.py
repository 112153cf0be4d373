"""Whoever registered hears what came of the vacancy."""

import pytest
from flask import Flask
from sqlalchemy import select

from recruitment.database import db, transaction
from recruitment.mail.models import OutboxMail
from recruitment.vacancies.ending import close, end
from recruitment.vacancies.models import Vacancy
from tests.factories.registrations import make_registration
from tests.factories.vacancies import make_vacancy


@pytest.fixture
def vacancy(app: Flask) -> Vacancy:
    """With somebody who is told, and three who are not."""
    with transaction():
        vacancy = make_vacancy()
        make_registration(vacancy)
        make_registration(vacancy, email="got-it@example.org", stage="appointed")
        make_registration(vacancy, email="left@example.org", stage="withdrawn")
        make_registration(vacancy, email="unconfirmed@example.org", confirms=False)
    return vacancy


def told() -> list[tuple[str, str]]:
    ended = OutboxMail.dedupe_key.startswith("registration-ended:")
    return [(one.recipient, one.text) for one in db.session.scalars(select(OutboxMail).where(ended))]


class TestTellEnded:
    @pytest.mark.parametrize(
        ("outcome", "words"),
        [("withdrawn", "has been withdrawn"), ("filled-here", "has been filled"), ("filled-elsewhere", "been filled")],
    )
    def test_words_follow_the_outcome(self, vacancy: Vacancy, outcome: str, words: str) -> None:
        with transaction():
            end(vacancy, outcome, by=None)
        ((recipient, text),) = told()
        assert (recipient, words in text) == ("ada@example.org", True)

    def test_one_that_closed_early_and_is_filled_later_is_told_once(self, vacancy: Vacancy) -> None:
        for step in (lambda: close(vacancy, by=None), lambda: end(vacancy, "filled-here", by=None)):
            with transaction():
                step()
        ((_, text),) = told()
        assert "closed earlier than we first said" in text

    def test_person_who_registered_twice_gets_one_mail(self, vacancy: Vacancy) -> None:
        with transaction():
            make_registration(vacancy)
        with transaction():
            end(vacancy, "withdrawn", by=None)
        assert len(told()) == 1

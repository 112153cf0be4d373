"""Forms are counted once, and nothing of them is kept."""

from datetime import date

import pytest
from flask import Flask
from sqlalchemy import select

from recruitment.database import db, transaction
from recruitment.monitoring.counting import count_form, forget_forms, quarter_after, quarter_of
from recruitment.monitoring.models import EqualityCount, EqualityForm
from recruitment.monitoring.questions import NOT_SAID, QUESTIONS
from tests.factories.employers import make_employer

DAY = date(2026, 5, 4)
KEY = "k" * 32


def count(key: str = KEY, day: date = DAY, **answers: str) -> bool:
    with transaction():
        return count_form(answers, key=key, employer_id=1, role_type="social-worker", day=day)


def counts(question: str = "sex") -> dict[str, int]:
    db.session.expire_all()
    rows = db.session.scalars(select(EqualityCount).where(EqualityCount.question == question))
    return {row.answer: row.number for row in rows}


class TestCountForm:
    def test_every_question_counts_every_form(self, app: Flask) -> None:
        assert count(sex="female")
        assert count("another", age="25-34")
        assert counts("sex") == {"female": 1, NOT_SAID: 1}
        assert all(sum(counts(question.name).values()) == 2 for question in QUESTIONS)

    def test_form_sent_again_counts_once_whatever_it_says(self, app: Flask) -> None:
        assert [count(sex="female"), count(sex="male"), count(sex="female")] == [True, False, False]
        assert counts() == {"female": 1}

    def test_form_that_says_nothing_counts_nothing(self, app: Flask) -> None:
        assert not count()
        assert (counts(), db.session.scalars(select(EqualityForm)).all()) == ({}, [])

    def test_nothing_kept_tells_of_a_person(self, app: Flask) -> None:
        with transaction():
            make_employer()
        count(sex="female")
        (form,) = db.session.scalars(select(EqualityForm))
        assert KEY not in form.key_hash
        assert {column.name for column in EqualityForm.__table__.columns} == {"key_hash", "purge_on"}


class TestForgetForms:
    def test_keys_go_after_a_week_and_counts_stay(self, app: Flask) -> None:
        count(sex="female")
        with transaction():
            assert forget_forms(date(2026, 5, 10), dry_run=False) == 0
            assert [forget_forms(date(2026, 5, 11), dry_run=dry) for dry in (True, False, False)] == [1, 1, 0]
        assert counts() == {"female": 1}


@pytest.mark.parametrize(
    ("day", "quarter", "after"),
    [
        (date(2026, 1, 1), date(2026, 1, 1), date(2026, 4, 1)),
        (date(2026, 6, 30), date(2026, 4, 1), date(2026, 7, 1)),
        (date(2026, 12, 31), date(2026, 10, 1), date(2027, 1, 1)),
    ],
)
def test_quarters_follow_each_other(day: date, quarter: date, after: date) -> None:
    assert (quarter_of(day), quarter_after(quarter)) == (quarter, after)

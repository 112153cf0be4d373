"""Counting a form: each answer raises a number, and nothing else of the form is kept."""

from collections.abc import Mapping
from datetime import date, timedelta
from hashlib import sha256
from typing import Any

from sqlalchemy import delete, func, select
from sqlalchemy.dialects import postgresql, sqlite

from recruitment.database import db
from recruitment.monitoring.models import EqualityCount, EqualityForm
from recruitment.monitoring.questions import NOT_SAID, QUESTIONS

#: So long a form that is sent again is known.
KNOWN = timedelta(days=7)


def count_form(answers: Mapping[str, str], *, key: str, employer_id: int, role_type: str, day: date) -> bool:
    """Count the form once, of a London date; False when it was counted before, or says nothing.

    `answers` is question → answer; what is left out counts as not said, so that every question counts every form.
    """
    if not any(answers.get(one.name) for one in QUESTIONS) or not _is_new(key, day):
        return False
    for question in sorted(QUESTIONS, key=lambda one: one.name):  # two forms raise their numbers in one order
        answer = answers.get(question.name) or NOT_SAID
        place = {"employer_id": employer_id, "quarter": quarter_of(day), "role_type": role_type}
        db.session.execute(_raising(place | {"question": question.name, "answer": answer}))
    return True


def forget_forms(day: date, *, dry_run: bool) -> int:
    """Those of a week before the date; how many."""
    is_old = EqualityForm.purge_on <= day
    if dry_run:
        return db.session.scalar(select(func.count()).select_from(EqualityForm).where(is_old)) or 0
    result: Any = db.session.execute(delete(EqualityForm).where(is_old))
    return int(result.rowcount)


def quarter_of(day: date) -> date:
    """The first day of the quarter of the year that it falls into."""
    return date(day.year, day.month - (day.month - 1) % 3, 1)


def quarter_after(quarter: date) -> date:
    """The first day of the next one: then the one before is closed."""
    return date(quarter.year + quarter.month // 10, (quarter.month + 2) % 12 + 1, 1)


def _is_new(key: str, day: date) -> bool:
    """One statement on both databases: of two forms of one key that arrive together one is new."""
    hashed = sha256(f"equality form {key}".encode()).hexdigest()
    added = _insert()(EqualityForm).values(key_hash=hashed, purge_on=day + KNOWN).on_conflict_do_nothing()
    return db.session.execute(added.returning(EqualityForm.key_hash)).first() is not None


def _raising(place: Mapping[str, object]) -> Any:
    one_more = {"number": EqualityCount.number + 1}
    keys = [EqualityCount.__table__.c[name] for name in place]
    return _insert()(EqualityCount).values(**place, number=1).on_conflict_do_update(index_elements=keys, set_=one_more)


def _insert() -> Any:
    return sqlite.insert if db.engine.dialect.name == "sqlite" else postgresql.insert

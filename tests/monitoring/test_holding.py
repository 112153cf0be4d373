"""Equality monitoring as what is held about people: nothing."""

from datetime import UTC, date, datetime

from flask import Flask
from sqlalchemy import select

from recruitment.database import db, transaction
from recruitment.monitoring import holding
from recruitment.monitoring.counting import count_form
from recruitment.monitoring.models import EqualityCount, EqualityForm

DAY = date(2026, 5, 4)


def test_nothing_is_held_and_nothing_erased(app: Flask) -> None:
    assert holding.held("ada@example.org") == []
    assert holding.erase("ada@example.org") == 0


def test_key_of_a_form_goes_after_a_week_and_counts_stay(app: Flask) -> None:
    with transaction():
        count_form({"sex": "female"}, key="k" * 32, employer_id=1, role_type="", day=DAY)
    assert holding.expire(datetime(2026, 5, 10, 12, tzinfo=UTC), False) == 0
    later = datetime(2026, 5, 11, 12, tzinfo=UTC)
    assert [holding.expire(later, dry) for dry in (True, False, False)] == [1, 1, 0]
    assert db.session.scalars(select(EqualityForm)).all() == []
    assert db.session.scalars(select(EqualityCount)).all() != []

"""A count of a rate limit holds for as long as its window, and names nobody."""

import pytest
from flask import Flask
from sqlalchemy import insert, select
from sqlalchemy.exc import IntegrityError

from recruitment.clock import now
from recruitment.database import db, transaction
from recruitment.web.limit_counts import CountStorage
from recruitment.web.models import RateLimitCount


def test_one_key_has_one_count(app: Flask) -> None:
    one = {"key": "a" * 64, "count": 1, "expires_at": now()}
    with pytest.raises(IntegrityError), transaction():
        db.session.execute(insert(RateLimitCount), [one, one])


def test_key_of_any_length_fits_and_is_not_kept(app: Flask) -> None:
    CountStorage().incr("LIMITS:sign-in/" + "ada@example.org" * 500, expiry=60)
    (key,) = db.session.scalars(select(RateLimitCount.key))
    assert len(key) == 64
    assert "ada" not in key


def test_count_without_an_end_is_refused(app: Flask) -> None:
    with pytest.raises(IntegrityError, match="expires_at"), transaction():
        db.session.execute(insert(RateLimitCount).values(key="a" * 64, count=1, expires_at=None))

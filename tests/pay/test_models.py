"""Rates of living wages that can't be meant."""

from datetime import date
from typing import Any

import pytest
from flask import Flask
from sqlalchemy.exc import IntegrityError

from recruitment.database import db, transaction, violated_constraint
from recruitment.pay.models import KINDS, LivingWageRate


def make_rate(**fields: Any) -> LivingWageRate:
    given = {
        "kind": "london-living-wage",
        "hourly": 148_000,
        "announced_on": date(2025, 10, 22),
        "in_force_from": date(2026, 5, 1),
        "source": "Living Wage Foundation",
        "checked_on": date(2026, 11, 21),
    }
    rate = LivingWageRate(**(given | fields))
    db.session.add(rate)
    db.session.flush()
    return rate


@pytest.mark.parametrize(
    ("fields", "constraint"),
    [
        ({"kind": "minimum-wage"}, "ck_living_wage_rate_kind"),
        ({"hourly": 0}, "ck_living_wage_rate_hourly"),
        ({"hourly": -1}, "ck_living_wage_rate_hourly"),
    ],
)
def test_what_is_no_rate_is_refused(app: Flask, fields: dict[str, Any], constraint: str) -> None:
    with pytest.raises(IntegrityError) as refused, transaction():
        make_rate(**fields)
    assert violated_constraint(refused.value) == constraint


def test_one_kind_is_announced_once_a_day(app: Flask) -> None:
    with transaction():
        for kind in KINDS:
            make_rate(kind=kind)
    with pytest.raises(IntegrityError) as refused, transaction():
        make_rate(hourly=150_000)
    assert violated_constraint(refused.value) == "uq_living_wage_rate_kind_announced_on"


@pytest.mark.parametrize("field", ["source", "checked_on"])
def test_rate_without_its_evidence_is_refused(app: Flask, field: str) -> None:
    with pytest.raises(IntegrityError, match=field), transaction():
        make_rate(**{field: None})

"""Keeping living-wage rates: they are shared by all employers, so only their source decides what they say."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from flask import url_for
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from recruitment.audit.records import NotPossible, add_record, change_record
from recruitment.audit.trail import Actor
from recruitment.database import db, violated_constraint
from recruitment.employers.models import Employer
from recruitment.employers.upkeep import Area, Concern
from recruitment.pay.living_wage import in_force
from recruitment.pay.models import LivingWageRate

#: A year and some weeks: both rates change once a year.
LONGEST_YEAR = 400


def all_rates() -> list[LivingWageRate]:
    """Newest first."""
    newest = (LivingWageRate.in_force_from.desc(), LivingWageRate.kind, LivingWageRate.id)
    return list(db.session.scalars(select(LivingWageRate).order_by(*newest)))


def add_rate(values: Mapping[str, Any], *, by: Actor | None) -> None:
    """Raises NotPossible when the rate of that announcement is there already."""
    try:
        add_record(LivingWageRate(**values), "living-wage rate", by=by, employer_id=None)
    except IntegrityError as problem:
        raise _named(problem) from problem


def correct_rate(rate: LivingWageRate, values: Mapping[str, Any], *, by: Actor | None, version: int) -> None:
    """Raises ChangedMeanwhile, NotPossible."""
    try:
        change_record(rate, values, "living-wage rate", by=by, employer_id=None, version=version)
    except IntegrityError as problem:
        raise _named(problem) from problem


def rates_upkeep(_employer: Employer, today: date) -> list[Area]:
    """A London Living Wage that is older than a year has a successor somewhere."""
    address = url_for("pay_hr.list_rates")
    current = in_force(all_rates(), "london-living-wage", today)
    concerns = []
    if current is None or (today - current.in_force_from).days > LONGEST_YEAR:
        concerns = [Concern("London Living Wage", address, "Add the rate that is in force now", "Out of date")]
    return [Area("Living-wage rates", address, "What adverts are held to", concerns)]


def _named(problem: IntegrityError) -> Exception:
    if violated_constraint(problem) == "uq_living_wage_rate_kind_announced_on":
        return NotPossible("A rate of this kind announced on this day is there already", "announced_on")
    return problem

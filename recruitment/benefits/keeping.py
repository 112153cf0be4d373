"""Keeping the offer: each change with its values in the trail."""

from collections.abc import Mapping
from typing import Any

from recruitment.audit import trail
from recruitment.audit.records import add_record, change_record, move_record, remove_record
from recruitment.benefits.models import Benefit
from recruitment.benefits.offer import offer_of
from recruitment.employers.models import Employer


def add_benefit(employer: Employer, values: Mapping[str, Any], *, by: trail.Actor | None) -> Benefit:
    """One more part of the offer, last in the order."""
    position = max((one.position for one in offer_of(employer.id)), default=0) + 1
    benefit = Benefit(employer_id=employer.id, position=position, **values)
    add_record(benefit, "benefit", by=by, employer_id=employer.id)
    return benefit


def change_benefit(benefit: Benefit, values: Mapping[str, Any], *, by: trail.Actor | None, version: int) -> None:
    """Write these columns over that version. Raises ChangedMeanwhile."""
    change_record(benefit, values, "benefit", by=by, employer_id=benefit.employer_id, version=version)


def remove_benefit(benefit: Benefit, *, by: trail.Actor | None) -> None:
    """Take it out of the offer."""
    remove_record(benefit, "benefit", by=by, employer_id=benefit.employer_id)


def move_benefit(benefit: Benefit, step: str, *, by: trail.Actor | None) -> None:
    """One place "up" or "down". Raises NotPossible at either end."""
    move_record(offer_of(benefit.employer_id), benefit, step, "benefit", by=by, employer_id=benefit.employer_id)

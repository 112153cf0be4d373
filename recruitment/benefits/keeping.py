"""Keeping the offer: each change with its values in the trail."""

from collections.abc import Mapping
from typing import Any

from recruitment.audit import trail
from recruitment.audit.records import NotPossible, add_record, change_record, remove_record
from recruitment.benefits.models import Benefit
from recruitment.benefits.offer import offer_of
from recruitment.database import db
from recruitment.employers.models import Employer

STEPS = {"up": -1, "down": 1}


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
    offer = offer_of(benefit.employer_id)
    place = offer.index(benefit)
    to = place + STEPS.get(step, 0)
    if to == place or not 0 <= to < len(offer):
        raise NotPossible("It can’t be moved further")
    offer[place], offer[to] = offer[to], offer[place]
    for position, one in enumerate(offer, 1):
        one.position = position
    db.session.flush()
    changes = {"position": [place + 1, to + 1]}
    trail.record("benefit moved", benefit, by=by, employer_id=benefit.employer_id, changes=changes)

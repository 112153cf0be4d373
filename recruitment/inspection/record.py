"""An employer's record of inspections: which there are, which is the newest, which share a report."""

from collections.abc import Iterable
from datetime import date
from itertools import groupby

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from recruitment.database import db
from recruitment.inspection.models import Finding, Inspection, Judgement


def inspections_of(employer_id: int) -> list[Inspection]:
    """All of an employer's inspections, newest first; of those on the same days, the one with most judgements."""
    statement = (
        select(Inspection)
        .where(Inspection.employer_id == employer_id)
        .options(selectinload(Inspection.judgements), selectinload(Inspection.findings))
        .order_by(Inspection.inspected_to.desc(), Inspection.id)
    )
    found = db.session.scalars(statement).all()
    return sorted(found, key=lambda one: (one.inspected_to, len(one.judgements)), reverse=True)


def areas_of(inspection: Inspection) -> list[Judgement]:
    """The areas that were judged in their own right: neither part of another, nor the overall grade."""
    return [one for one in inspection.judgements if one.parent_id is None and not one.is_overall]


def by_report(inspections: Iterable[Inspection]) -> list[list[Inspection]]:
    """Inspections that one report tells of, together, as a board's review is with the inspection beside it.

    Those that no report of their own tells of, being dated by month alone, are left out.
    """
    dated = [one for one in inspections if not one.is_dated_by_month]
    return [list(group) for _, group in groupby(dated, key=lambda one: (one.inspected_to, one.published_on))]


def earlier(inspections: Iterable[Inspection]) -> list[Inspection]:
    """Those known only by their month, from what a later report says of them."""
    return [one for one in inspections if one.is_dated_by_month]


def to_improve(inspection: Inspection) -> list[Finding]:
    """What the inspectors asked to improve."""
    return [finding for finding in inspection.findings if finding.is_to_improve]


def is_current(inspection: Inspection, today: date) -> bool:
    """Whether its review date has not passed: until then it may be put forward, after it only kept."""
    return today <= inspection.review_on

"""Keeping the record of inspections: each change with its values in the trail."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select

from recruitment.audit.records import NotPossible, add_record, change_record, remove_record
from recruitment.audit.trail import Actor
from recruitment.database import db
from recruitment.employers.models import Employer
from recruitment.inspection.models import Finding, Inspection, Judgement

#: What of a row is in the trail's words.
NAMES: dict[type, str] = {Inspection: "inspection", Judgement: "judgement", Finding: "finding"}


def add_inspection(employer: Employer, values: Mapping[str, Any], *, by: Actor | None) -> Inspection:
    """A new inspection, without judgements yet."""
    inspection = Inspection(employer_id=employer.id, **values)
    add_record(inspection, "inspection", by=by, employer_id=employer.id)
    return inspection


def add_judgement(inspection: Inspection, values: Mapping[str, Any], *, by: Actor | None) -> Judgement:
    """The grade of one more area, last in the order."""
    judgement = Judgement(inspection=inspection, position=_next(inspection.judgements), **values)
    add_record(judgement, "judgement", by=by, employer_id=inspection.employer_id)
    return judgement


def add_finding(inspection: Inspection, values: Mapping[str, Any], *, by: Actor | None) -> Finding:
    """One more finding, last in the order. Raises NotPossible for another inspection's judgement."""
    _check_judgement(inspection, values)
    finding = Finding(inspection=inspection, position=_next(inspection.findings), **values)
    add_record(finding, "finding", by=by, employer_id=inspection.employer_id)
    return finding


def change(row: Inspection | Judgement | Finding, values: Mapping[str, Any], *, by: Actor | None, version: int) -> None:
    """Write these columns over that version. Raises ChangedMeanwhile, and NotPossible as `add_finding` does."""
    if isinstance(row, Finding):
        _check_judgement(row.inspection, values)
    change_record(row, values, NAMES[type(row)], by=by, employer_id=_employer_of(row), version=version)


def remove(row: Inspection | Judgement | Finding, *, by: Actor | None) -> None:
    """Delete it with all that belongs to it, each row with its own entry in the trail."""
    for part in _parts(row):
        remove(part, by=by)
    for finding in _findings_of(row):
        change(finding, {"judgement_id": None}, by=by, version=finding.version_id)
    if isinstance(row, Inspection):
        db.session.expire(row)  # its lists still hold what is gone
    remove_record(row, NAMES[type(row)], by=by, employer_id=_employer_of(row))


def _parts(row: Inspection | Judgement | Finding) -> list[Judgement | Finding]:
    if isinstance(row, Inspection):
        return [*row.findings, *(one for one in row.judgements if one.parent_id is None)]
    if isinstance(row, Judgement):
        return [one for one in row.inspection.judgements if one.parent_id == row.id]
    return []


def _findings_of(row: Inspection | Judgement | Finding) -> list[Finding]:
    """Findings that stay when their judgement goes."""
    if not isinstance(row, Judgement):
        return []
    return list(db.session.scalars(select(Finding).where(Finding.judgement_id == row.id).order_by(Finding.position)))


def _check_judgement(inspection: Inspection, values: Mapping[str, Any]) -> None:
    """The form offered those of its inspection; meanwhile one can be gone."""
    wanted = values.get("judgement_id")
    if wanted is not None and wanted not in [one.id for one in inspection.judgements]:
        raise NotPossible("Choose a judgement of this inspection", "judgement")


def _employer_of(row: Inspection | Judgement | Finding) -> int:
    return row.employer_id if isinstance(row, Inspection) else row.inspection.employer_id


def _next(rows: list[Any]) -> int:
    return max((one.position for one in rows), default=0) + 1

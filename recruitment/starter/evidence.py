"""Inspections with their judgements and findings, and the offer: each with its source and the day it was checked."""

from typing import Any

from recruitment.audit import trail
from recruitment.benefits.models import Benefit
from recruitment.database import db
from recruitment.employers.models import Employer
from recruitment.inspection.models import Finding, Inspection, Judgement
from recruitment.starter.reading import read


def add_inspections(employer: Employer) -> None:
    """The whole record, what inspectors asked to improve included. Audited as the system."""
    findings = read("findings")["finding"]
    content = read("inspections")
    checks = {name: content[name] for name in ("checked_on", "review_on")}
    for row in content["inspection"]:
        key, judgements = row.pop("key"), row.pop("judgements")
        inspection = Inspection(employer_id=employer.id, **checks, **row)
        inspection.judgements = _judgements(judgements)
        inspection.findings = _findings([one for one in findings if one["inspection"] == key], inspection.judgements)
        db.session.add(inspection)
        db.session.flush()
        grades = {judgement.area: [None, judgement.grade] for judgement in inspection.judgements}
        trail.record("inspection added", inspection, by=None, employer_id=employer.id, changes=grades)


def add_offer(employer: Employer) -> None:
    """The parts of the offer, in their order. Audited as the system."""
    content = read("offer")
    origin = {name: content[name] for name in ("source", "checked_on", "review_on")}
    for position, row in enumerate(content["benefit"], 1):
        benefit = Benefit(employer_id=employer.id, position=position, **origin, **row)
        db.session.add(benefit)
        db.session.flush()
        changes = {"title": [None, benefit.title], "text": [None, benefit.text]}
        trail.record("benefit added", benefit, by=None, employer_id=employer.id, changes=changes)


def _judgements(rows: list[dict[str, Any]]) -> list[Judgement]:
    """A part of another area names it, and stands after it."""
    made: dict[str, Judgement] = {}
    for position, row in enumerate(rows, 1):
        parent = made.get(row.pop("part_of", ""))
        made[row["area"]] = Judgement(position=position, parent=parent, **row)
    return list(made.values())


def _findings(rows: list[dict[str, Any]], judgements: list[Judgement]) -> list[Finding]:
    """Each belongs to the judgement that it names by its themes."""
    by_themes = {judgement.themes: judgement for judgement in judgements}
    told = [{name: value for name, value in row.items() if name != "inspection"} for row in rows]
    return [
        Finding(position=position, judgement=by_themes[row.pop("judgement")], **row)
        for position, row in enumerate(told, 1)
    ]

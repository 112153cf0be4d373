"""Inspections as data: each judgement with area, grade, framework, dates and report."""

from datetime import date
from typing import Any

from recruitment.employers.models import Employer
from recruitment.inspection.models import Finding, Inspection, Judgement
from recruitment.inspection.record import inspections_of, is_current

_TEXT, _DAY, _FLAG = {"type": "string"}, {"type": "string", "format": "date"}, {"type": "boolean"}
_OR_NULL = {"type": ["string", "null"]}
JUDGEMENT = {
    "area": _TEXT,
    "part_of": _OR_NULL | {"description": "The area that this one is a part of."},
    "grade": _TEXT,
    "overall": _FLAG | {"description": "The overall grade, which a framework need not give."},
}
FINDING = {
    "theme": _TEXT,
    "title": _TEXT,
    "statement": _TEXT | {"description": "What the report says, in this site’s words."},
    "paragraph": _OR_NULL | {"description": "As the report numbers it."},
    "judgement": _OR_NULL | {"description": "The area under which the report says it."},
    "to_improve": _FLAG | {"description": "What the inspectors asked to improve."},
}
INSPECTION = {
    "employer": _TEXT | {"description": "The employer’s slug."},
    "framework": _TEXT,
    "framework_name": _TEXT,
    "inspected_from": _DAY,
    "inspected_to": _DAY,
    "dated_by_month": _FLAG | {"description": "The source names months only; the days are their first and last."},
    "published_on": {"type": ["string", "null"], "format": "date"},
    "report_url": _TEXT,
    "report_url_confirmed": _FLAG | {"description": "Whether somebody has opened the address."},
    "source_note": _OR_NULL | {"description": "Where it was read, when that is not the report itself."},
    "checked_on": _DAY,
    "review_on": _DAY,
    "current": _FLAG | {"description": "Whether its review date has not passed."},
    "judgements": {"type": "array", "items": {"$ref": "#/components/schemas/Judgement"}},
    "findings": {"type": "array", "items": {"$ref": "#/components/schemas/Finding"}},
}


def inspections_data(employers: list[Employer], today: date) -> list[dict[str, Any]]:
    """Every inspection of each employer, newest first."""
    return [
        _inspection(one, employer.slug, today) for employer in employers for one in inspections_of(employer.id)
    ]


def _inspection(one: Inspection, employer: str, today: date) -> dict[str, Any]:
    return {
        "employer": employer,
        "framework": one.framework,
        "framework_name": one.framework_name,
        "inspected_from": one.inspected_from.isoformat(),
        "inspected_to": one.inspected_to.isoformat(),
        "dated_by_month": one.is_dated_by_month,
        "published_on": one.published_on.isoformat() if one.published_on else None,
        "report_url": one.report_url,
        "report_url_confirmed": one.is_report_link_confirmed,
        "source_note": one.source_note,
        "checked_on": one.checked_on.isoformat(),
        "review_on": one.review_on.isoformat(),
        "current": is_current(one, today),
        "judgements": [_judgement(judgement) for judgement in one.judgements],
        "findings": [_finding(finding) for finding in one.findings],
    }


def _judgement(one: Judgement) -> dict[str, Any]:
    part_of = one.parent.area if one.parent else None
    return {"area": one.area, "part_of": part_of, "grade": one.grade, "overall": one.is_overall}


def _finding(one: Finding) -> dict[str, Any]:
    return {
        "theme": one.theme,
        "title": one.title,
        "statement": one.statement,
        "paragraph": one.paragraph,
        "judgement": one.judgement.area if one.judgement else None,
        "to_improve": one.is_to_improve,
    }

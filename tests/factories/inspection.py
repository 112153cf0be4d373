"""Inspections, judgements and findings for tests."""

from datetime import date
from typing import Any

from recruitment.database import db
from recruitment.employers.models import Employer
from recruitment.inspection.models import Finding, Inspection, Judgement

AREAS = {"leadership": "Leaders", "help-and-protection": "Help", "in-care": "In care", "care-leavers": "Leavers"}


def make_inspection(employer: Employer, *judgements: Judgement, **fields: Any) -> Inspection:
    """A current inspection of December 2024 whose four areas are Outstanding, unless told otherwise."""
    given = {
        "framework": "ILACS",
        "framework_name": "Inspection of local authority children’s services",
        "inspected_from": date(2024, 12, 2),
        "inspected_to": date(2024, 12, 6),
        "published_on": date(2025, 1, 29),
        "report_url": "https://reports.example.org/2024",
        "report_url_confirmed_on": date(2026, 11, 21),
        "checked_on": date(2026, 11, 21),
        "review_on": date(2027, 11, 21),
    }
    inspection = Inspection(employer_id=employer.id, **(given | fields))
    inspection.judgements = list(judgements) or [judge(theme, area=area) for theme, area in AREAS.items()]
    for position, judgement in enumerate(inspection.judgements, 1):
        judgement.position = position
    db.session.add(inspection)
    db.session.flush()
    return inspection


def judge(themes: str = "leadership", grade: str = "Outstanding", **fields: Any) -> Judgement:
    """A judgement that belongs to no inspection yet."""
    given = {"area": themes.replace("-", " ").capitalize()}
    return Judgement(themes=themes, grade=grade, **(given | fields))


def make_finding(inspection: Inspection, title: str = "Manageable caseloads", **fields: Any) -> Finding:
    """What its report says in paragraph 58."""
    given = {"theme": "Time", "statement": "Caseloads are manageable.", "paragraph": "58"}
    finding = Finding(title=title, position=len(inspection.findings) + 1, **(given | fields))
    inspection.findings.append(finding)
    db.session.flush()
    return finding

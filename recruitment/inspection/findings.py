"""Findings as they are shown: each with its report and paragraph, grouped by theme."""

from collections.abc import Iterable
from dataclasses import dataclass

from recruitment.inspection.models import Finding, Inspection

#: The theme of what a later report says of earlier points to improve.
FOLLOWED = "What followed"


@dataclass(frozen=True)
class Evidence:
    """A finding and where it can be read."""

    heading: str
    statement: str
    report_label: str
    #: paragraph 56; paragraphs 8 and 58; empty for what stands in a list without numbers.
    place: str
    url: str
    is_link_confirmed: bool
    #: Where it stands on the page of inspections, "finding-34"; empty before it is kept.
    anchor: str = ""


@dataclass(frozen=True)
class Theme:
    """Findings about one subject, of all reports."""

    name: str
    findings: list[Evidence]


def evidence(finding: Finding) -> Evidence:
    """The finding with the address of its report."""
    inspection = finding.inspection
    return Evidence(
        finding.title,
        finding.statement,
        inspection.report_label,
        finding.place,
        inspection.report_url,
        inspection.is_report_link_confirmed,
        f"finding-{finding.id}" if finding.id else "",
    )


def by_theme(inspections: Iterable[Inspection]) -> list[Theme]:
    """What inspectors found, newest report first in each theme; what is about improving stands apart."""
    themes: dict[str, list[Evidence]] = {}
    for inspection in inspections:
        for finding in inspection.findings:
            if not finding.is_to_improve and finding.theme != FOLLOWED:
                themes.setdefault(finding.theme, []).append(evidence(finding))
    return [Theme(name, findings) for name, findings in themes.items()]


def followed(inspections: Iterable[Inspection]) -> list[Evidence]:
    """What later reports say of the points that earlier ones asked to improve; new points stand among those."""
    return [
        evidence(one)
        for inspection in inspections
        for one in inspection.findings
        if one.theme == FOLLOWED and not one.is_to_improve
    ]

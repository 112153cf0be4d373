"""Everything the page of inspections shows of one employer."""

from dataclasses import dataclass

from recruitment.employers.models import Employer
from recruitment.inspection.findings import Evidence, Theme, by_theme, evidence, followed
from recruitment.inspection.models import Inspection
from recruitment.inspection.record import earlier, inspections_of, to_improve
from recruitment.inspection.terraces import Street, street_of
from recruitment.inspection.years import AREAS, YearsTable, years_table


@dataclass(frozen=True)
class Asked:
    """What the inspectors of one inspection asked to improve."""

    inspection: Inspection
    points: list[Evidence]
    #: Nothing later in the record could say what became of it.
    is_newest: bool


@dataclass(frozen=True)
class Overview:
    """An employer's inspections, newest first, seen from every side."""

    employer: Employer
    inspections: list[Inspection]
    earlier: list[Inspection]
    years: YearsTable
    #: Its four areas of today as a picture.
    street: Street | None
    themes: list[Theme]
    asked: list[Asked]
    followed: list[Evidence]


def overview_of(employer: Employer) -> Overview:
    """Read once, arranged for the page."""
    inspections = inspections_of(employer.id)
    asked = [
        Asked(one, [evidence(point) for point in points], one is inspections[0])
        for one in inspections
        if (points := to_improve(one))
    ]
    return Overview(
        employer=employer,
        inspections=[one for one in inspections if not one.is_dated_by_month],
        earlier=earlier(inspections),
        years=years_table(inspections),
        street=street_of(years_table(inspections, AREAS)),
        themes=by_theme(inspections),
        asked=asked,
        followed=followed(inspections),
    )

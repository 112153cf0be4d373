"""Judgements over the years: a row an area, a column a report."""

from collections.abc import Iterable
from dataclasses import dataclass

from recruitment.inspection.models import Inspection, Judgement
from recruitment.inspection.record import by_report

#: Rows by the themes that judgements name: frameworks word and divide their areas differently.
AREAS = {
    "leadership": "Leaders’ impact on practice",
    "help-and-protection": "Children who need help and protection",
    "in-care": "Children in care",
    "care-leavers": "Care leavers",
}
MORE_AREAS = {
    "adoption": "Adoption",
    "overall": "Overall",
    "board": "Safeguarding children board",
}
ALL_AREAS = AREAS | MORE_AREAS


@dataclass(frozen=True)
class Cell:
    """A judgement where it stands in the table, and what has to be known about it there."""

    judgement: Judgement
    note: str


@dataclass(frozen=True)
class Row:
    """An area over the years; None where a report has no judgement of it."""

    area: str
    cells: list[Cell | None]


@dataclass(frozen=True)
class YearsTable:
    """Columns from the oldest report to the newest."""

    inspections: list[Inspection]
    rows: list[Row]


def years_table(inspections: Iterable[Inspection], areas: dict[str, str] = ALL_AREAS) -> YearsTable:
    """The table of these areas; rows that no report judged are left out."""
    reports = by_report(inspections)[::-1]
    rows = [Row(name, [_cell(report, theme) for report in reports]) for theme, name in areas.items()]
    return YearsTable([report[0] for report in reports], [row for row in rows if any(row.cells)])


def _cell(report: list[Inspection], theme: str) -> Cell | None:
    for inspection in report:
        for judgement in inspection.judgements:
            if theme in judgement.themes.split():
                return Cell(judgement, _note(judgement, theme, is_lead=inspection is report[0]))
    return None


def _note(judgement: Judgement, theme: str, *, is_lead: bool) -> str:
    together = [ALL_AREAS.get(one, one) for one in judgement.themes.split() if one != theme]
    if together:
        return f"Judged together with {' and '.join(together).lower()}"
    if judgement.parent is not None:
        return f"Part of “{judgement.parent.area}”"
    return "" if is_lead else f"{judgement.inspection.framework}, in the same report"

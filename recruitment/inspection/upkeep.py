"""What of the inspections wants a person."""

from datetime import date

from flask import url_for

from recruitment.employers.models import Employer
from recruitment.employers.upkeep import Area, Concern, due
from recruitment.inspection.models import Inspection
from recruitment.inspection.record import inspections_of


def inspection_upkeep(employer: Employer, today: date) -> list[Area]:
    """Past review, a report nobody has opened, or no grade yet."""
    inspections = inspections_of(employer.id)
    concerns = [concern for one in inspections for concern in _concerns(one, today)]
    count = len(inspections)
    summary = f"{count} inspection{'' if count == 1 else 's'} on record"
    return [Area("Inspections", url_for("inspection_hr.list_inspections"), summary, concerns)]


def title_of(inspection: Inspection) -> str:
    """ILACS, December 2024."""
    return f"{inspection.framework}, {inspection.month_in_words}"


def _concerns(inspection: Inspection, today: date) -> list[Concern]:
    address = url_for("inspection_hr.show_inspection", inspection_id=inspection.id)
    found = due(title_of(inspection), address, inspection.review_on, today)
    if not inspection.is_report_link_confirmed:
        hint = "Open the address of the report, then confirm it"
        found.append(Concern(title_of(inspection), address, hint, "To be confirmed", "sun"))
    if not inspection.judgements:
        found.append(Concern(title_of(inspection), address, "It has no judgement yet", "Incomplete"))
    return found

"""The door itself, and who may touch which row of the record."""

from typing import Any

from flask import Blueprint, abort, url_for
from sqlalchemy import select

from recruitment.access import of_own_employer
from recruitment.database import db
from recruitment.employers.own import own_row
from recruitment.inspection.models import Finding, Inspection, Judgement
from recruitment.inspection.upkeep import title_of
from recruitment.web.navigation import Link

inspection_hr = Blueprint("inspection_hr", __name__)


def own_inspection(inspection_id: int) -> Inspection:
    """The inspection of the account's employer; another's is not found."""
    found: Inspection = own_row(Inspection, inspection_id)
    return found


def own_judgement(judgement_id: int) -> Judgement:
    """A judgement of such an inspection."""
    found: Judgement = _own_part(Judgement, judgement_id)
    return found


def own_finding(finding_id: int) -> Finding:
    """A finding of such an inspection."""
    found: Finding = _own_part(Finding, finding_id)
    return found


def address_of(inspection: Inspection) -> str:
    """Its page in the back office."""
    return url_for("inspection_hr.show_inspection", inspection_id=inspection.id)


def back_to(inspection: Inspection) -> Link:
    """The way back to it."""
    return Link(title_of(inspection), address_of(inspection))


def _own_part(model: Any, row_id: int) -> Any:
    wanted = select(model).join(Inspection).where(model.id == row_id)
    return db.session.scalar(of_own_employer(wanted, Inspection.employer_id)) or abort(404)

"""What equality monitoring found, by closed quarter. No number on these pages stands for fewer than five people."""

from datetime import date

from flask import Blueprint, Response, abort, render_template, request

from recruitment import clock
from recruitment.access import Permission, requires
from recruitment.employers.models import Employer
from recruitment.employers.own import own_employers
from recruitment.monitoring.protection import LEAST
from recruitment.monitoring.report import Report, closed_quarters, read_report
from recruitment.monitoring.tables import as_csv, quarter_in_words, table_by_kind, table_of_answers

monitoring_hr = Blueprint("monitoring_hr", __name__)


@monitoring_hr.get("/equality")
@requires(Permission.SEE_FIGURES)
def show_report() -> str:
    """The quarter and employer that the address names, or the newest quarter and the first employer."""
    employer, quarters = _asked()
    return render_template(
        "monitoring/hr/show_report.html",
        employer=employer,
        employers=own_employers(),
        quarters={quarter.isoformat(): quarter_in_words(quarter) for quarter in quarters},
        report=_report(employer, quarters),
        in_words=quarter_in_words,
        table_of_answers=table_of_answers,
        table_by_kind=table_by_kind,
        least=LEAST,
    )


@monitoring_hr.get("/equality.csv")
@requires(Permission.SEE_FIGURES)
def download_report() -> Response:
    """The same numbers for a spreadsheet."""
    employer, quarters = _asked()
    report = _report(employer, quarters) or abort(404)
    response = Response(as_csv(report), mimetype="text/csv")
    name = f"equality-{employer.slug if employer else ''}-{report.quarter}.csv"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _asked() -> tuple[Employer | None, list[date]]:
    """One of the account's own employers, and its closed quarters; none while the site has no employer."""
    own = own_employers()
    employer = next((one for one in own if one.slug == request.args.get("employer")), next(iter(own), None))
    return employer, closed_quarters(employer.id, clock.today()) if employer else []


def _report(employer: Employer | None, quarters: list[date]) -> Report | None:
    named = request.args.get("quarter", "")
    quarter = next((one for one in quarters if one.isoformat() == named), next(iter(quarters), None))
    return read_report(employer.id, quarter) if employer and quarter else None

"""What job alerts there are, for staff: numbers alone."""

from flask import Blueprint, render_template, request

from recruitment import clock
from recruitment.access import Permission, requires
from recruitment.alerts.figures import LEAST, STATES, read_alert_figures, told
from recruitment.employers.own import own_employers

alerts_hr = Blueprint("alerts_hr", __name__)


@alerts_hr.get("/alerts")
@requires(Permission.SEE_FIGURES)
def show_alerts() -> str:
    """Of the employer that the address names, among those of the account; else of all of these."""
    own = own_employers()
    employer = next((one for one in own if one.slug == request.args.get("employer")), own[0] if len(own) == 1 else None)
    return render_template(
        "alerts/hr/show_alerts.html",
        employer=employer,
        employers=own,
        figures=read_alert_figures(employer.slug if employer else "", clock.now()),
        states=STATES,
        told=told,
        least=LEAST,
    )

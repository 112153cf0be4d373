"""Findings of an inspection: adding, changing, removing."""

from flask import flash, redirect, render_template
from flask_login import current_user
from werkzeug.wrappers import Response

from recruitment.access import Permission, requires
from recruitment.audit.saving import save
from recruitment.inspection.forms import FindingForm, RemoveForm
from recruitment.inspection.hr.door import address_of, back_to, inspection_hr, own_finding, own_inspection
from recruitment.inspection.keeping import add_finding, change, remove
from recruitment.inspection.models import Inspection
from recruitment.inspection.preview import finding_as_typed


@inspection_hr.route("/<id:inspection_id>/findings/add", methods=["GET", "POST"])
@requires(Permission.EDIT_CONTENT)
def new_finding(inspection_id: int) -> Response | tuple[str, int]:
    """One more in this inspection."""
    inspection = own_inspection(inspection_id)
    form = FindingForm(inspection)
    status = save(form, lambda: add_finding(own_inspection(inspection_id), form.values(), by=current_user))
    if status == 303:
        flash("Finding added.", "success")
        return redirect(address_of(inspection), 303)
    return _form_page(form, inspection), status


@inspection_hr.route("/findings/<id:finding_id>", methods=["GET", "POST"])
@requires(Permission.EDIT_CONTENT)
def edit_finding(finding_id: int) -> Response | tuple[str, int]:
    """Change what it says."""
    finding = own_finding(finding_id)
    form = FindingForm(finding.inspection, finding)
    status = save(
        form, lambda: change(own_finding(finding_id), form.values(), by=current_user, version=form.version_seen)
    )
    if status == 303:
        flash("Finding saved.", "success")
        return redirect(address_of(finding.inspection), 303)
    return _form_page(form, finding.inspection), status


@inspection_hr.route("/findings/<id:finding_id>/remove", methods=["GET", "POST"])
@requires(Permission.EDIT_CONTENT)
def remove_finding(finding_id: int) -> Response | tuple[str, int]:
    """Asks, then removes it."""
    finding = own_finding(finding_id)
    form, inspection = RemoveForm(finding), finding.inspection
    status = save(form, lambda: remove(own_finding(finding_id), by=current_user))
    if status == 303:
        flash("Finding removed.", "success")
        return redirect(address_of(inspection), 303)
    page = render_template("inspection/hr/remove_finding.html", form=form, back=back_to(inspection), finding=finding)
    return page, status


def _form_page(form: FindingForm, inspection: Inspection) -> str:
    preview = finding_as_typed(inspection, form.values()) if form.can_be_shown else None
    page = "inspection/hr/edit_finding.html"
    return render_template(page, form=form, back=back_to(inspection), finding=form.record, preview=preview)

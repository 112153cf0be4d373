"""Inspections: the list, one with all that it holds, adding, changing, removing."""

from flask import flash, redirect, render_template, url_for
from flask_login import current_user
from werkzeug.wrappers import Response

from recruitment.access import Permission, requires
from recruitment.audit.saving import save
from recruitment.employers.own import own_employer, own_employers
from recruitment.inspection.findings import evidence
from recruitment.inspection.forms import InspectionForm, RemoveForm
from recruitment.inspection.hr.door import address_of, back_to, inspection_hr, own_inspection
from recruitment.inspection.keeping import add_inspection, change, remove
from recruitment.inspection.preview import inspection_as_typed
from recruitment.inspection.record import inspections_of
from recruitment.web.navigation import Link


@inspection_hr.get("")
@requires(Permission.EDIT_CONTENT)
def list_inspections() -> str:
    """Newest first, by employer."""
    records = [(employer, inspections_of(employer.id)) for employer in own_employers()]
    return render_template("inspection/hr/list_inspections.html", records=records)


@inspection_hr.route("/add/<employer>", methods=["GET", "POST"])
@requires(Permission.EDIT_CONTENT)
def add(employer: str) -> Response | tuple[str, int]:
    """The visit and its report; judgements follow."""
    whose, form = own_employer(employer), InspectionForm()
    added = []
    status = save(form, lambda: added.append(add_inspection(whose, form.values(), by=current_user)))
    if status == 303:
        flash("Inspection added. Now add its judgements.", "success")
        return redirect(address_of(added[0]), 303)
    return _form_page(form, Link("Inspections", url_for(".list_inspections"))), status


@inspection_hr.get("/<id:inspection_id>")
@requires(Permission.EDIT_CONTENT)
def show_inspection(inspection_id: int) -> str:
    """Its judgements and findings as the public page shows them, each with the way to change it."""
    inspection = own_inspection(inspection_id)
    findings = [(finding, evidence(finding)) for finding in inspection.findings]
    return render_template("inspection/hr/show_inspection.html", inspection=inspection, findings=findings)


@inspection_hr.route("/<id:inspection_id>/edit", methods=["GET", "POST"])
@requires(Permission.EDIT_CONTENT)
def edit(inspection_id: int) -> Response | tuple[str, int]:
    """Framework, dates and report."""
    inspection = own_inspection(inspection_id)
    form = InspectionForm(inspection)
    status = save(
        form,
        lambda: change(own_inspection(inspection_id), form.values(), by=current_user, version=form.version_seen),
    )
    if status == 303:
        flash("Inspection saved.", "success")
        return redirect(address_of(inspection), 303)
    return _form_page(form, back_to(inspection)), status


@inspection_hr.route("/<id:inspection_id>/remove", methods=["GET", "POST"])
@requires(Permission.EDIT_CONTENT)
def remove_inspection(inspection_id: int) -> Response | tuple[str, int]:
    """Asks, then removes it with its judgements and findings."""
    inspection = own_inspection(inspection_id)
    form = RemoveForm(inspection)
    status = save(form, lambda: remove(own_inspection(inspection_id), by=current_user))
    if status == 303:
        flash("Inspection removed.", "success")
        return redirect(url_for(".list_inspections"), 303)
    back = back_to(inspection)
    return render_template("inspection/hr/remove_inspection.html", form=form, back=back, inspection=inspection), status


def _form_page(form: InspectionForm, back: Link) -> str:
    preview = inspection_as_typed(form.values(), form.record) if form.can_be_shown else None
    findings = [evidence(finding) for finding in preview.findings] if preview else []
    page = "inspection/hr/edit.html"
    return render_template(
        page, form=form, back=back, inspection=form.record, preview=preview, preview_findings=findings
    )

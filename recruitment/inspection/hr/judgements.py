"""Judgements of an inspection: adding, changing, removing."""

from flask import flash, redirect, render_template
from flask_login import current_user
from werkzeug.wrappers import Response

from recruitment.access import Permission, requires
from recruitment.audit.saving import save
from recruitment.inspection.forms import JudgementForm, RemoveForm
from recruitment.inspection.hr.door import address_of, back_to, inspection_hr, own_inspection, own_judgement
from recruitment.inspection.keeping import add_judgement, change, remove
from recruitment.inspection.models import Judgement
from recruitment.inspection.preview import judgement_as_typed


@inspection_hr.route("/<id:inspection_id>/judgements/add", methods=["GET", "POST"])
@requires(Permission.EDIT_CONTENT)
def new_judgement(inspection_id: int) -> Response | tuple[str, int]:
    """One more in this inspection."""
    inspection = own_inspection(inspection_id)
    form = JudgementForm(inspection)
    status = save(form, lambda: add_judgement(own_inspection(inspection_id), form.values(), by=current_user))
    if status == 303:
        flash("Judgement added.", "success")
        return redirect(address_of(inspection), 303)
    return _form_page(form, None), status


@inspection_hr.route("/judgements/<id:judgement_id>", methods=["GET", "POST"])
@requires(Permission.EDIT_CONTENT)
def edit_judgement(judgement_id: int) -> Response | tuple[str, int]:
    """Change what it says."""
    judgement = own_judgement(judgement_id)
    form = JudgementForm(judgement.inspection, judgement)
    status = save(
        form, lambda: change(own_judgement(judgement_id), form.values(), by=current_user, version=form.version_seen)
    )
    if status == 303:
        flash("Judgement saved.", "success")
        return redirect(address_of(judgement.inspection), 303)
    return _form_page(form, judgement), status


@inspection_hr.route("/judgements/<id:judgement_id>/remove", methods=["GET", "POST"])
@requires(Permission.EDIT_CONTENT)
def remove_judgement(judgement_id: int) -> Response | tuple[str, int]:
    """Asks, then removes it."""
    judgement = own_judgement(judgement_id)
    form, inspection = RemoveForm(judgement), judgement.inspection
    status = save(form, lambda: remove(own_judgement(judgement_id), by=current_user))
    if status == 303:
        flash("Judgement removed.", "success")
        return redirect(address_of(inspection), 303)
    back = back_to(inspection)
    return render_template("inspection/hr/remove_judgement.html", form=form, back=back, judgement=judgement), status


def _form_page(form: JudgementForm, judgement: Judgement | None) -> str:
    inspection = form.inspection
    preview = judgement_as_typed(inspection, form.values(), judgement) if form.can_be_shown else None
    page = "inspection/hr/edit_judgement.html"
    return render_template(page, form=form, back=back_to(inspection), judgement=judgement, preview=preview)

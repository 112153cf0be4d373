"""The messages that an employer keeps."""

from flask import abort, flash, redirect, render_template, url_for
from flask_login import current_user
from werkzeug.wrappers import Response

from recruitment.access import Permission, requires
from recruitment.database import begin_writing, stop_writing
from recruitment.registrations import message_templates as rules
from recruitment.registrations.hr.door import own_employers, registrations_hr
from recruitment.registrations.messages import PLACEHOLDERS
from recruitment.registrations.models import MessageTemplate
from recruitment.registrations.staff_forms import MessageTemplateForm
from recruitment.web.forms import ActionForm

Page = Response | tuple[str, int]
TAKEN = "You have another template of this name. Enter a different one"


@registrations_hr.get("/registrations/templates")
@requires(Permission.SEE_REGISTRATIONS)
def list_templates() -> str:
    """By name."""
    several = len(own_employers()) > 1
    return render_template("registrations/hr/list_templates.html", templates=rules.all_templates(), several=several)


@registrations_hr.route("/registrations/templates/new", methods=["GET", "POST"])
@requires(Permission.SEE_REGISTRATIONS)
def new_template() -> Page:
    """Write one."""
    form = MessageTemplateForm(own_employers())
    if form.validate_on_submit():
        begin_writing()
        try:
            rules.keep_template(form.chosen_employer, **form.words, by=current_user)
            return _kept()
        except rules.NameTaken:
            stop_writing()
            form.name.errors = [TAKEN]
    return _page(form)


@registrations_hr.route("/registrations/templates/<id:template_id>", methods=["GET", "POST"])
@requires(Permission.SEE_REGISTRATIONS)
def edit_template(template_id: int) -> Page:
    """Change its words."""
    template = _own_template(template_id)
    form = MessageTemplateForm([template.employer], name=template.name, subject=template.subject, text=template.text)
    if form.validate_on_submit():
        begin_writing()
        try:
            rules.change_template(_own_template(template_id), **form.words, by=current_user)
            return _kept()
        except rules.NameTaken:
            stop_writing()
            form.name.errors = [TAKEN]
    return _page(form, template_id)


@registrations_hr.route("/registrations/templates/<id:template_id>/remove", methods=["GET", "POST"])
@requires(Permission.SEE_REGISTRATIONS)
def remove_template(template_id: int) -> Page:
    """Asks, then removes it."""
    template, form = _own_template(template_id), ActionForm()
    if form.validate_on_submit():
        begin_writing()
        rules.remove_template(_own_template(template_id), by=current_user)
        flash("Removed.", "success")
        return redirect(url_for(".list_templates"), 303)
    return render_template("registrations/hr/remove_template.html", template=template, form=form), form.status


def _own_template(template_id: int) -> MessageTemplate:
    try:
        return rules.find_template(template_id)
    except rules.NoTemplate:
        abort(404)


def _kept() -> Response:
    flash("The template is kept.", "success")
    return redirect(url_for(".list_templates"), 303)


def _page(form: MessageTemplateForm, template_id: int | None = None) -> tuple[str, int]:
    page = render_template(
        "registrations/hr/edit_template.html", form=form, template_id=template_id, placeholders=PLACEHOLDERS
    )
    return page, form.status

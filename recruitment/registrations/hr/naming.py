"""The employer's setting about names."""

from flask import flash, redirect, render_template, url_for
from flask_login import current_user
from werkzeug.wrappers import Response

from recruitment.access import Permission, requires
from recruitment.database import begin_writing
from recruitment.registrations.hr.door import own_employers, registrations_hr
from recruitment.registrations.naming import keep_unnamed
from recruitment.registrations.staff_forms import NamingForm


@registrations_hr.route("/registrations/names", methods=["GET", "POST"])
@requires(Permission.EDIT_CONTENT)
def choose_naming() -> Response | tuple[str, int]:
    """Whether people stay unnamed until somebody contacts them."""
    form = NamingForm(own_employers())
    if form.validate_on_submit():
        begin_writing()
        keep_unnamed(own_employers(), form.unnamed.data or (), by=current_user)
        flash("Saved.", "success")
        return redirect(url_for(".choose_naming"), 303)
    return render_template("registrations/hr/choose_naming.html", form=form), form.status

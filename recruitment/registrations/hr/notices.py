"""How often one is told of new registrations: everybody's own choice."""

from flask import flash, redirect, render_template, url_for
from flask_login import current_user
from werkzeug.wrappers import Response

from recruitment.access import Permission, requires
from recruitment.database import begin_writing
from recruitment.registrations import notices
from recruitment.registrations.hr.door import registrations_hr
from recruitment.registrations.staff_forms import ChooseNoticesForm


@registrations_hr.route("/account/notices", methods=["GET", "POST"])
@requires(Permission.SEE_OWN_REGISTRATIONS)
def choose_notices() -> Response | tuple[str, int]:
    """At once, once a day, or never."""
    form = ChooseNoticesForm(data={"often": notices.often_for(current_user)})
    if form.validate_on_submit():
        begin_writing()
        notices.choose(current_user, form.often.data)
        flash("Saved.", "success")
        return redirect(url_for(".choose_notices"), 303)
    return render_template("registrations/hr/choose_notices.html", form=form), form.status

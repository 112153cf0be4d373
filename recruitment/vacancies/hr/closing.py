"""Closing an open vacancy, or taking a scheduled one back."""

from flask import flash, redirect, render_template
from flask_login import current_user
from werkzeug.wrappers import Response

from recruitment.access import Permission, requires
from recruitment.database import begin_writing, stop_writing
from recruitment.vacancies.hr.door import address_of, own_vacancy, state_of, vacancies_hr
from recruitment.vacancies.lifecycle import CannotClose, close
from recruitment.vacancies.versions import ChangedMeanwhile
from recruitment.web.forms import ActionForm


@vacancies_hr.route("/<id:vacancy_id>/close", methods=["GET", "POST"])
@requires(Permission.PUBLISH_VACANCIES)
def close_vacancy(vacancy_id: int) -> Response | tuple[str, int]:
    """Asks, then closes it, or takes a scheduled one back."""
    vacancy = own_vacancy(vacancy_id)
    state, form = state_of(vacancy), ActionForm()
    if form.validate_on_submit():
        begin_writing()
        try:
            close(own_vacancy(vacancy_id), by=current_user)
            # By what was done: it may have been published since the question was asked.
            flash("Taken back. It is a draft again." if vacancy.status == "draft" else "Closed.", "success")
        except (CannotClose, ChangedMeanwhile) as problem:
            stop_writing()
            flash(f"{problem}.", "error")
        return redirect(address_of(vacancy), 303)
    if state not in ("open", "scheduled"):
        return redirect(address_of(vacancy), 303)
    return render_template("vacancies/hr/close_vacancy.html", vacancy=vacancy, state=state, form=form), form.status

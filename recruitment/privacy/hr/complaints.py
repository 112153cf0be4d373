"""Complaints about data: which wait, until when, and answering one."""

from flask import abort, flash, redirect, render_template, request, url_for
from flask_login import current_user
from sqlalchemy import select
from werkzeug.wrappers import Response

from recruitment import clock
from recruitment.access import Permission, of_own_employer, requires
from recruitment.audit import trail
from recruitment.database import begin_writing, stop_writing
from recruitment.employers.own import own_row
from recruitment.privacy import complaints as rules
from recruitment.privacy.forms import AnswerComplaintForm
from recruitment.privacy.hr.door import back_to_complaints, privacy_hr, tabs
from recruitment.privacy.hr.rows import COLUMNS, row_of
from recruitment.privacy.models import WAYS, Complaint


@privacy_hr.get("/complaints")
@requires(Permission.EXPORT_PEOPLE)
def list_complaints() -> str:
    """By their last day, without a name or a word of them."""
    found, today = rules.in_order(of_own_employer(select(Complaint), Complaint.employer_id)), clock.today()
    page = "privacy/hr/list_complaints.html"
    return render_template(page, tabs=tabs("Complaints"), columns=COLUMNS, rows=[row_of(one, today) for one in found])


@privacy_hr.route("/complaints/<id:complaint_id>", methods=["GET", "POST"])
@requires(Permission.EXPORT_PEOPLE)
def show_complaint(complaint_id: int) -> Response | tuple[str, int]:
    """All of it, and the form that answers. Looking is recorded."""
    form = AnswerComplaintForm()
    if form.validate_on_submit():
        return _answer(complaint_id, form)
    begin_writing()
    complaint: Complaint = own_row(Complaint, complaint_id)
    if request.method == "GET":
        trail.record("complaint read", complaint, by=current_user, employer_id=complaint.employer_id)
    page = render_template(
        "privacy/hr/show_complaint.html",
        form=form,
        back=back_to_complaints(),
        complaint=complaint,
        left=rules.days_left(complaint, clock.today()),
        ways=WAYS,
    )
    return page, form.status


def _answer(complaint_id: int, form: AnswerComplaintForm) -> Response:
    begin_writing()
    complaint: Complaint = own_row(Complaint, complaint_id) or abort(404)
    try:
        rules.answer(complaint, form.answer.data or "", form.how.data, by=current_user)
        flash("Answered." if form.how.data == "otherwise" else "Answered: the mail is on its way.", "success")
    except rules.AlreadyAnswered:
        stop_writing()
        flash("A colleague has answered it meanwhile. Nothing was sent.", "warning")
    return redirect(url_for(".show_complaint", complaint_id=complaint_id), 303)

"""Complaining about what becomes of one's data."""

from flask import Blueprint, abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from recruitment.database import begin_writing
from recruitment.employers.models import Employer
from recruitment.employers.profile import all_employers, by_slug
from recruitment.privacy import complaints as rules
from recruitment.privacy.forms import ComplaintForm
from recruitment.web.rate_limits import limit

privacy = Blueprint("privacy", __name__)


@privacy.route("/complaint", methods=["GET", "POST"])
def complain() -> Response | tuple[str, int]:
    """To an employer of the site."""
    employers = all_employers() or abort(404)
    form = ComplaintForm(employers)
    if form.validate_on_submit():
        return _receive(form, by_slug(form.employer.data) if form.employer else employers[0])
    only = employers[0] if len(employers) == 1 else None
    return render_template("privacy/complain.html", form=form, only=only), form.status


@privacy.get("/complaint/<reference>")
def show_received(reference: str) -> str:
    """That it arrived, and by when it is answered. Whoever has the address learns nothing about the person."""
    try:
        complaint = rules.find_received(reference)
    except rules.NoSuchComplaint:
        abort(404)
    return render_template("privacy/show_received.html", complaint=complaint)


def _receive(form: ComplaintForm, employer: Employer) -> Response:
    """Keep it and lead to its page, the same one for the same form sent again."""
    key = form.submission_key.data
    try:
        rules.refuse_repeat(key)
        limit("complaint", form.email.data, once=key)
        limit("complaint-network", request.remote_addr, once=key)
        begin_writing()
        received = rules.receive(form.told(), submission_key=key, employer=employer).reference
    except rules.AlreadyReceived as earlier:
        received = earlier.reference
    return redirect(url_for(".show_received", reference=received), 303)

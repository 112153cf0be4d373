"""The administrators' choice about documents that nobody scanned."""

from flask import Blueprint, flash, redirect, render_template, url_for
from flask_login import current_user
from werkzeug.wrappers import Response

from recruitment.access import Permission, requires
from recruitment.database import begin_writing
from recruitment.documents import scanner
from recruitment.documents.forms import OpeningForm
from recruitment.documents.opening import let_open_unscanned
from recruitment.employers.models import Employer
from recruitment.employers.profile import all_employers

documents_hr = Blueprint("documents_hr", __name__)


@documents_hr.route("", methods=["GET", "POST"])
@requires(Permission.MANAGE_SITE)
def choose_opening() -> Response | tuple[str, int]:
    """Whether staff may open what no scanner has looked at."""
    form = OpeningForm(_own_employers())
    if form.validate_on_submit():
        begin_writing()
        let_open_unscanned(_own_employers(), form.unscanned.data or (), by=current_user)
        flash("Saved.", "success")
        return redirect(url_for(".choose_opening"), 303)
    page = "documents/hr/choose_opening.html"
    return render_template(page, form=form, has_scanner=scanner.is_configured()), form.status


def _own_employers() -> list[Employer]:
    """The account's employer; all of them for an administrator without one."""
    return [current_user.employer] if current_user.employer_id else all_employers()

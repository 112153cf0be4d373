"""The page that asks for a fresh code, in front of a page that matters."""

from flask import redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from recruitment.access import Permission, requires
from recruitment.accounts.forms import FreshCodeForm
from recruitment.accounts.hr.door import accounts_hr
from recruitment.accounts.step_up import is_taken
from recruitment.web.redirects import local_path


@accounts_hr.route("/confirm", methods=["GET", "POST"])
@requires(Permission.SEE_FIGURES)
def confirm() -> Response | tuple[str, int]:
    """Takes a code from the app, and leads on to where it was asked for."""
    form = FreshCodeForm()
    if is_taken(form):
        return redirect(local_path(request.args.get("next")) or url_for("accounts_hr.home"), 303)
    return render_template("accounts/hr/confirm.html", form=form, waiting=[]), form.status

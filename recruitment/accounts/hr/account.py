"""The signed-in account's own page: what it is, where it is signed in, what can be changed."""

from flask import abort, flash, redirect, render_template, url_for
from flask_login import current_user
from werkzeug.wrappers import Response

from recruitment.access import ROLE_NAMES, Permission, requires
from recruitment.accounts import own_account as rules
from recruitment.accounts.forms import EndSessionForm
from recruitment.accounts.hr.door import accounts_hr
from recruitment.accounts.mfa import recovery_codes_left
from recruitment.accounts.sessions import find_session, request_token, running_sessions
from recruitment.accounts.staff_pages import staff_navigation
from recruitment.accounts.step_up import fresh_code
from recruitment.database import begin_writing
from recruitment.web.forms import ActionForm


@accounts_hr.get("/")
@requires(Permission.SEE_FIGURES)
def home() -> Response:
    """The first place the account may go."""
    places = [link.url for link in staff_navigation()]
    return redirect([*places, url_for("accounts_hr.show_account")][0], 303)


@accounts_hr.get("/account")
@requires(Permission.SEE_FIGURES)
def show_account() -> str:
    """Name, role and employer, how many ways back in are left, and every browser that is signed in."""
    return render_template(
        "accounts/hr/show_account.html",
        role=ROLE_NAMES[current_user.role],
        codes_left=recovery_codes_left(current_user),
        sessions=running_sessions(current_user),
        this_session=find_session(request_token()),
        end_form=ActionForm(),
    )


@accounts_hr.post("/account/sessions/end")
@requires(Permission.SEE_FIGURES)
@fresh_code
def end_session() -> Response:
    """End one session, or every other one."""
    form = EndSessionForm()
    if not form.validate_on_submit():
        abort(400)
    begin_writing()
    rules.sign_out_elsewhere(current_user, form.session.data, keeping=request_token())
    flash("Signed out there." if form.session.data else "Signed out everywhere else.", "success")
    return redirect(url_for("accounts_hr.show_account"), 303)

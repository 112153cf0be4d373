"""Invitations and sign-in: the doors that no session opens."""

from collections.abc import Callable

from flask import Blueprint, abort, flash, make_response, redirect, render_template, request, url_for
from flask_login import current_user
from werkzeug.wrappers import Response

from recruitment.accounts import sign_in as rules
from recruitment.accounts.forms import CodeForm, RecoveryCodeForm, SetUpAccountForm, SignInForm
from recruitment.accounts.invitations import accept
from recruitment.accounts.links import InvitationSpent, find_invitation
from recruitment.accounts.sessions import COOKIE, find_pending, request_token
from recruitment.database import begin_writing, stop_writing
from recruitment.web.cookies import drop_cookie, set_session_cookie
from recruitment.web.forms import ActionForm
from recruitment.web.rate_limits import limit
from recruitment.web.redirects import local_path

sign_in = Blueprint("sign_in", __name__)
TOO_LATE = "Sign in again: the code has to follow the password within 10 minutes."

Page = Response | tuple[str, int]


@sign_in.route("/sign-in", methods=["GET", "POST"])
def enter() -> Page:
    """E-mail address and password."""
    if current_user.is_authenticated:
        return redirect(_wanted(), 303)
    form = SignInForm()
    if form.validate_on_submit():
        limit("sign-in", form.email.data, request.remote_addr)
        try:
            account = rules.check_password(form.email.data or "", form.password.data)
        except rules.WrongPassword:
            form.refuse()
        else:
            begin_writing()
            token = rules.begin(account, replacing=request_token())
            return _with_token(url_for("sign_in.give_code", next=_next()), token)
    return render_template("accounts/enter.html", form=form), form.status


@sign_in.route("/sign-in/code", methods=["GET", "POST"])
def give_code() -> Page:
    """The second factor, from an app."""
    return _second_step(CodeForm(), rules.finish, "accounts/give_code.html")


@sign_in.route("/sign-in/recovery-code", methods=["GET", "POST"])
def give_recovery_code() -> Page:
    """The second factor, when the app is lost."""
    return _second_step(RecoveryCodeForm(), rules.finish_with_recovery_code, "accounts/give_recovery_code.html")


@sign_in.post("/sign-out")
def leave() -> Response:
    """End the session."""
    if not ActionForm().validate_on_submit():
        abort(400)
    begin_writing()
    rules.sign_out(request_token())
    flash("You have signed out.", "success")
    response = redirect(url_for("sign_in.enter"), 303)
    drop_cookie(response, COOKIE)
    return response


@sign_in.route("/invitation/<token>", methods=["GET", "POST"])
def accept_invitation(token: str) -> Page:
    """Set up an account. Looking changes nothing: mail scanners follow links."""
    try:
        form = SetUpAccountForm(find_invitation(token))
        if not form.validate_on_submit():
            return render_template("accounts/accept_invitation.html", form=form), form.status
        enrolment = form.enrolment()
        begin_writing()
        activated = accept(token, enrolment, replacing=request_token())
    except InvitationSpent:
        stop_writing()
        return render_template("accounts/invitation_spent.html"), 410
    # The one POST that answers with a page: the codes are known only now, and a second look must not show them.
    page = make_response(render_template("accounts/recovery_codes.html", codes=activated.recovery_codes))
    set_session_cookie(page, COOKIE, activated.session_token)
    return page


def _second_step(form: CodeForm | RecoveryCodeForm, finish: Callable[[str, str], str], template: str) -> Page:
    pending = find_pending(request_token())
    if pending is None:
        return _back_to_the_start()
    if form.validate_on_submit():
        limit("second-factor", pending.account_id)
        begin_writing()
        try:
            token = finish(request_token(), form.code.data or "")
        except rules.TooLate:
            stop_writing()
            return _back_to_the_start()
        except rules.WrongCode:
            stop_writing()
            form.refuse()
        else:
            return _with_token(_wanted(), token)
    return render_template(template, form=form, next=_next()), form.status


def _back_to_the_start() -> Response:
    if not current_user.is_authenticated:
        flash(TOO_LATE, "error")
    return redirect(url_for("sign_in.enter", next=_next()), 303)


def _with_token(address: str, token: str) -> Response:
    response = redirect(address, 303)
    set_session_cookie(response, COOKIE, token)
    return response


def _next() -> str | None:
    return local_path(request.args.get("next"))


def _wanted() -> str:
    return _next() or url_for("accounts_hr.home")

"""Signing in and out."""

from collections.abc import Callable

from flask import abort, flash, redirect, render_template, request, url_for
from flask_login import current_user
from werkzeug.wrappers import Response

from recruitment.accounts import sign_in as rules
from recruitment.accounts.forms import CodeForm, RecoveryCodeForm, SignInForm
from recruitment.accounts.public.door import Page, sign_in, with_token
from recruitment.accounts.sessions import COOKIE, find_pending, request_token
from recruitment.database import begin_writing, stop_writing
from recruitment.web.cookies import drop_cookie
from recruitment.web.forms import ActionForm
from recruitment.web.rate_limits import limit
from recruitment.web.redirects import local_path

TOO_LATE = "Sign in again: the code has to follow the password within 10 minutes."


@sign_in.route("/sign-in", methods=["GET", "POST"])
def enter() -> Page:
    """E-mail address and password."""
    if current_user.is_authenticated:
        return redirect(_wanted(), 303)
    form = SignInForm()
    if form.validate_on_submit():
        limit("sign-in-network", request.remote_addr)
        limit("sign-in", form.email.data, request.remote_addr)
        try:
            account = rules.check_password(form.email.data or "", form.password.data)
        except rules.WrongPassword:
            form.refuse()
        else:
            begin_writing()
            token = rules.begin(account, replacing=request_token())
            return with_token(url_for("sign_in.give_code", next=_next()), token)
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
            rules.note_wrong_code(request_token())
            form.refuse()
        else:
            return with_token(_wanted(), token)
    return render_template(template, form=form, next=_next()), form.status


def _back_to_the_start() -> Response:
    if not current_user.is_authenticated:
        flash(TOO_LATE, "error")
    return redirect(url_for("sign_in.enter", next=_next()), 303)


def _next() -> str | None:
    return local_path(request.args.get("next"))


def _wanted() -> str:
    return _next() or url_for("accounts_hr.home")

"""A new password by mail, when the old one is forgotten."""

from flask import flash, redirect, render_template, request, url_for

from recruitment.accounts import password_reset as rules
from recruitment.accounts.forms import AskForResetForm, NewPasswordForm
from recruitment.accounts.links import ResetSpent, find_reset
from recruitment.accounts.passwords import hash_password
from recruitment.accounts.public.door import Page, sign_in
from recruitment.database import begin_writing, stop_writing
from recruitment.web.rate_limits import limit

CHANGED = "Your new password is set, and you are signed out everywhere. Sign in with it and a code from your app."


@sign_in.route("/password-reset", methods=["GET", "POST"])
def ask_for_password() -> Page:
    """Asks for an address, and answers alike whether or not somebody has it."""
    form = AskForResetForm()
    if form.validate_on_submit():
        limit("password-reset-network", request.remote_addr)
        limit("password-reset", form.email.data)
        begin_writing()
        rules.ask_for_reset(form.email.data or "")
        return redirect(url_for("sign_in.show_password_asked"), 303)
    return render_template("accounts/ask_for_password.html", form=form), form.status


@sign_in.get("/password-reset/sent")
def show_password_asked() -> str:
    """What happens next."""
    return render_template("accounts/password_asked.html")


@sign_in.route("/password-reset/<reset_token>", methods=["GET", "POST"])
def reset_password(reset_token: str) -> Page:
    """Takes a new password. Looking changes nothing, and it signs nobody in: the code comes after it."""
    try:
        form = NewPasswordForm(find_reset(reset_token).account)
        if not form.validate_on_submit():
            return render_template("accounts/reset_password.html", form=form), form.status
        password_hash = hash_password(form.password.data)
        begin_writing()
        rules.reset_password(reset_token, password_hash)
    except ResetSpent:
        stop_writing()
        return render_template("accounts/reset_spent.html"), 410
    flash(CHANGED, "success")
    return redirect(url_for("sign_in.enter"), 303)

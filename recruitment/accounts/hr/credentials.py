"""One's own password and recovery codes."""

from flask import flash, redirect, render_template, url_for
from flask_login import current_user
from werkzeug.wrappers import Response

from recruitment.access import Permission, requires
from recruitment.accounts import own_account as rules
from recruitment.accounts.forms import ChangePasswordForm
from recruitment.accounts.hr.door import accounts_hr
from recruitment.accounts.passwords import hash_password
from recruitment.accounts.sessions import renew_session, request_token
from recruitment.accounts.step_up import fresh_code
from recruitment.database import begin_writing
from recruitment.web.forms import ActionForm
from recruitment.web.rate_limits import limit

CHANGED = "Your password is changed. Every other browser is signed out."


@accounts_hr.route("/account/password", methods=["GET", "POST"])
@requires(Permission.SEE_FIGURES)
def change_password() -> Response | tuple[str, int]:
    """Asks for the old one and a new one."""
    form = ChangePasswordForm(current_user)
    if form.validate_on_submit():
        limit("password-change", current_user.id)
        try:
            rules.check_own_password(current_user, form.old_password.data)
        except rules.WrongPassword:
            form.refuse()
        else:
            password_hash = hash_password(form.password.data)
            begin_writing()
            rules.change_password(current_user, password_hash, keeping=request_token())
            renew_session()
            flash(CHANGED, "success")
            return redirect(url_for("accounts_hr.show_account"), 303)
    return render_template("accounts/hr/change_password.html", form=form), form.status


@accounts_hr.route("/account/recovery-codes", methods=["GET", "POST"])
@requires(Permission.SEE_FIGURES)
@fresh_code
def renew_recovery_codes() -> str | tuple[str, int]:
    """Explains, then shows ten new codes: a POST that answers with a page, because they are known only now."""
    form = ActionForm()
    if not form.validate_on_submit():
        return render_template("accounts/hr/renew_recovery_codes.html", form=form), form.status
    begin_writing()
    codes = rules.renew_recovery_codes(current_user)
    return render_template("accounts/recovery_codes.html", codes=codes, is_new_account=False)

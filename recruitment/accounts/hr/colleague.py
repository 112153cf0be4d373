"""One colleague's account: what it is, and what administrators may do with it."""

from collections.abc import Callable

from flask import flash, redirect, render_template
from flask_login import current_user
from werkzeug.wrappers import Response

from recruitment.access import ROLE_NAMES, Permission, requires
from recruitment.accounts import colleagues as rules
from recruitment.accounts.administrators import CannotChange
from recruitment.accounts.colleague_forms import PlaceForm
from recruitment.accounts.hr.door import accounts_hr, address_of, find_colleague
from recruitment.accounts.hr.overview import history_of, overview
from recruitment.accounts.step_up import fresh_code
from recruitment.database import begin_writing, stop_writing
from recruitment.employers.profile import all_employers
from recruitment.web.forms import ActionForm

Page = Response | tuple[str, int]


@accounts_hr.get("/accounts/<id:account_id>")
@requires(Permission.MANAGE_ACCOUNTS)
def show_colleague(account_id: int) -> str:
    """State, sessions, history, and what can be done."""
    account = find_colleague(account_id)
    is_own = account == current_user
    return render_template(
        "accounts/hr/show_colleague.html", overview=overview(account, is_own), history=history_of(account)
    )


@accounts_hr.route("/accounts/<id:account_id>/role", methods=["GET", "POST"])
@requires(Permission.MANAGE_ACCOUNTS)
@fresh_code
def change_place(account_id: int) -> Page:
    """Another role or employer."""
    account = find_colleague(account_id)
    employer = account.employer.slug if account.employer else ""
    form = PlaceForm(all_employers(), data={"role": account.role, "employer": employer})
    if form.validate_on_submit():
        begin_writing()
        try:
            rules.change_place(account, form.role.data, form.chosen_employer, current_user)
        except CannotChange as problem:
            stop_writing()
            form.tell(problem)
        else:
            flash(f"The role is now {ROLE_NAMES[account.role]}. They have to sign in again.", "success")
            return redirect(address_of(account), 303)
    return render_template("accounts/hr/change_place.html", colleague=account, form=form), form.status


@accounts_hr.route("/accounts/<id:account_id>/disable", methods=["GET", "POST"])
@requires(Permission.MANAGE_ACCOUNTS)
@fresh_code
def disable_colleague(account_id: int) -> Page:
    """Shut somebody out at once."""
    return _act(account_id, rules.disable, "accounts/hr/disable_colleague.html", "Disabled, and signed out everywhere.")


@accounts_hr.route("/accounts/<id:account_id>/sign-out", methods=["GET", "POST"])
@requires(Permission.MANAGE_ACCOUNTS)
@fresh_code
def sign_out_colleague(account_id: int) -> Page:
    """End every session of somebody whose machine was lost or left open."""
    return _act(account_id, rules.sign_out_colleague, "accounts/hr/sign_out_colleague.html", "Signed out everywhere.")


def _act(account_id: int, rule: Callable[..., None], template: str, done: str) -> Page:
    account, form = find_colleague(account_id), ActionForm()
    if form.validate_on_submit():
        begin_writing()
        try:
            rule(account, current_user)
        except CannotChange as problem:
            stop_writing()
            form.form_errors.append(str(problem))
        else:
            flash(done, "success")
            return redirect(address_of(account), 303)
    return render_template(template, colleague=account, form=form), form.status

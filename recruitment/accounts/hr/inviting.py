"""Links that set an account up. Each POST answers with a page: the link is known only now, and shown once."""

from collections.abc import Callable

from flask import render_template
from flask_login import current_user

from recruitment.access import Permission, requires
from recruitment.accounts.administrators import CannotChange
from recruitment.accounts.colleague_forms import InviteForm
from recruitment.accounts.handover import Handover, invite_again_by_mail, invite_by_mail, reset_factor_by_hand
from recruitment.accounts.hr.door import accounts_hr, find_colleague
from recruitment.accounts.invitations import CannotInvite
from recruitment.accounts.step_up import fresh_code
from recruitment.database import begin_writing, stop_writing
from recruitment.employers.profile import all_employers
from recruitment.web.forms import ActionForm

Page = str | tuple[str, int]


@accounts_hr.route("/accounts/invite", methods=["GET", "POST"])
@requires(Permission.MANAGE_ACCOUNTS)
@fresh_code
def invite_colleague() -> Page:
    """Address, role and employer."""
    form = InviteForm(all_employers())
    if form.validate_on_submit():
        begin_writing()
        try:
            done = invite_by_mail(form.email.data or "", form.role.data, form.chosen_employer, current_user)
            return render_template("accounts/hr/show_link.html", handover=done)
        except (CannotChange, CannotInvite) as problem:
            stop_writing()
            form.tell(problem)
    return render_template("accounts/hr/invite_colleague.html", form=form), form.status


@accounts_hr.route("/accounts/<id:account_id>/invite", methods=["GET", "POST"])
@requires(Permission.MANAGE_ACCOUNTS)
@fresh_code
def invite_again(account_id: int) -> Page:
    """A new link for somebody who lost theirs, or was shut out and comes back."""
    return _hand_over(account_id, invite_again_by_mail, "accounts/hr/invite_again.html")


@accounts_hr.route("/accounts/<id:account_id>/reset-factor", methods=["GET", "POST"])
@requires(Permission.MANAGE_ACCOUNTS)
@fresh_code
def reset_colleague_factor(account_id: int) -> Page:
    """For somebody who lost phone and recovery codes."""
    return _hand_over(account_id, reset_factor_by_hand, "accounts/hr/reset_colleague_factor.html")


def _hand_over(account_id: int, rule: Callable[..., Handover], template: str) -> Page:
    account, form = find_colleague(account_id), ActionForm()
    if form.validate_on_submit():
        begin_writing()
        try:
            return render_template("accounts/hr/show_link.html", handover=rule(account, current_user))
        except (CannotChange, CannotInvite) as problem:
            stop_writing()
            form.form_errors.append(str(problem))
    return render_template(template, colleague=account, form=form), form.status

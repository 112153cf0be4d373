"""Setting up an account, by the link of an invitation."""

from flask import make_response, render_template

from recruitment.accounts.forms import SetUpAccountForm
from recruitment.accounts.invitations import accept
from recruitment.accounts.links import InvitationSpent, find_invitation
from recruitment.accounts.public.door import Page, sign_in
from recruitment.accounts.sessions import COOKIE, request_token
from recruitment.database import begin_writing, stop_writing
from recruitment.web.cookies import set_session_cookie


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
    # A POST that answers with a page: the codes are known only now, and a second look must not show them.
    page = make_response(
        render_template("accounts/recovery_codes.html", codes=activated.recovery_codes, is_new_account=True)
    )
    set_session_cookie(page, COOKIE, activated.session_token)
    return page

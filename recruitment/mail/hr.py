"""Mail that did not leave, for staff; and a test mail for whoever runs the site."""

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_login import current_user
from werkzeug.wrappers import Response

from recruitment.access import Permission, may, requires
from recruitment.database import begin_writing
from recruitment.mail import stuck
from recruitment.mail.presentation import row_of
from recruitment.mail.trying import post_test
from recruitment.web.forms import ActionForm
from recruitment.web.pagination import make_pager, read_page

mail_hr = Blueprint("mail_hr", __name__)


@mail_hr.get("")
@requires(Permission.SEE_REGISTRATIONS)
def list_mail() -> str:
    """What was given up, or is being tried again."""
    begin_writing()
    view = request.args.get("view", "")
    view = view if view in stuck.VIEWS else "given-up"
    found = stuck.read_stuck(view, read_page(request.args.get("page", "")), by=current_user)
    return render_template(
        "mail/hr/list_mail.html",
        found=found,
        rows=[row_of(one) for one in found.mails],
        view=view,
        views={name: (words, stuck.count_stuck(name)) for name, words in stuck.VIEWS.items()},
        pager=make_pager(found.page, found.pages, lambda page: url_for(".list_mail", view=view, page=page)),
        form=ActionForm(),
        may_try=may(Permission.MANAGE_SITE),
    )


@mail_hr.post("/<id:mail_id>/again")
@requires(Permission.SEE_REGISTRATIONS)
def send_again(mail_id: int) -> Response:
    """Once more, from the beginning."""
    _check(mail_id)
    try:
        stuck.send_again(mail_id, by=current_user)
    except stuck.NotVisible:
        abort(404)
    return _back("It is on its way again. If it comes back here, the address or the server is still in trouble.")


@mail_hr.post("/again")
@requires(Permission.SEE_REGISTRATIONS)
def send_all_again() -> Response:
    """Everything that was given up."""
    _check()
    count = stuck.send_all_again(by=current_user)
    return _back(f"{count} {'mail is' if count == 1 else 'mails are'} on the way again.")


@mail_hr.post("/<id:mail_id>/aside")
@requires(Permission.SEE_REGISTRATIONS)
def set_aside(mail_id: int) -> Response:
    """Never to be sent."""
    _check(mail_id)
    try:
        stuck.set_aside(mail_id, by=current_user)
    except stuck.NotVisible:
        abort(404)
    return _back("Set aside. It will not be sent.")


@mail_hr.post("/test")
@requires(Permission.MANAGE_SITE)
def send_test() -> Response:
    """To oneself, by the way that every mail goes."""
    _check()
    post_test(current_user.email, by=current_user)
    return _back(f"A test mail to {current_user.email} is on its way. It should be there within a minute.")


def _check(mail_id: int | None = None) -> None:
    """A mail that may be seen, our own form, and the request's writing transaction."""
    if mail_id is not None and not stuck.is_visible(mail_id):
        abort(404)
    if not ActionForm().validate_on_submit():
        abort(400)
    begin_writing()


def _back(words: str) -> Response:
    flash(words, "success")
    return redirect(url_for("mail_hr.list_mail"), 303)

"""A fresh code from the app, asked for in front of what matters most: accounts, and files of people."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar, cast

from flask import redirect, render_template, request, url_for
from flask_login import current_user
from werkzeug.urls import iri_to_uri
from werkzeug.wrappers import Response

from recruitment.accounts.forms import FreshCodeForm
from recruitment.accounts.fresh_codes import has_fresh_code, take_fresh_code
from recruitment.accounts.sessions import renew_session, request_token
from recruitment.database import transaction
from recruitment.web.form_token import SAFE_METHODS, is_ours
from recruitment.web.rate_limits import limit
from recruitment.web.unsent import without_secrets

View = TypeVar("View", bound=Callable[..., Any])


def fresh_code(view: View) -> View:
    """Let in whoever gave a code from the app in the last ten minutes; ask the others for one first.

    Write it below `@requires`, so that only those are asked who may go on:

        @registrations_hr.route("/registrations/export", methods=["GET", "POST"])
        @requires(Permission.EXPORT_PEOPLE)
        @fresh_code
        def export_people() -> ...:

    On GET the code is asked for on a page of its own, which leads back here. On POST the page that asks keeps what was
    typed in hidden fields and sends it here again with the code, so the view runs once, with everything. Files and
    passwords can't be kept so. Signing in with the app counts as a code, with a recovery code it does not.
    """

    @wraps(view)
    def guarded(*args: Any, **kwargs: Any) -> Any:
        refusal = None if has_fresh_code(request_token()) else _ask()
        return view(*args, **kwargs) if refusal is None else refusal

    return cast(View, guarded)


def is_taken(form: FreshCodeForm) -> bool:
    """Whether the form brought a right code from whoever is signed in. Counts the try; raises TooManyRequests."""
    if not form.validate_on_submit():
        return False
    limit("second-factor", current_user.id)
    if take_fresh_code(current_user, request_token(), form.fresh_code.data or ""):
        with transaction():
            renew_session()
        return True
    form.refuse()
    return False


def _ask() -> Response | tuple[str, int] | None:
    """The page that asks for a code; None when the request brought one, or isn't ours and the view refuses it."""
    if request.method in SAFE_METHODS:
        here = iri_to_uri(request.full_path.rstrip("?"))
        return redirect(url_for("accounts_hr.confirm", next=here), 303)
    if not is_ours(request.form.get("csrf_token", "")):
        return None  # never to be kept, and made ours by a code
    form = FreshCodeForm()
    is_answer = form.fresh_code.name in request.form
    if is_answer and is_taken(form):
        return None
    waiting = without_secrets(request.form)
    return render_template("accounts/hr/confirm.html", form=form, waiting=waiting), form.status

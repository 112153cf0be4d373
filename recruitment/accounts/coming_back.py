"""Back at the form after signing in again, with what was typed before."""

from flask import Flask, Response, flash, g, request, url_for
from flask_login import current_user
from werkzeug.datastructures import MultiDict
from werkzeug.utils import redirect
from werkzeug.wrappers import Response as AnyResponse

from recruitment.accounts import unsent_forms
from recruitment.accounts.sessions import ask_to_sign_in, request_token
from recruitment.database import is_writing
from recruitment.extensions import login_manager
from recruitment.web.unsent import find_unsent

#: In the address: which form was kept.
TYPED = "typed"
BEFORE = "You were signed out before this was saved. Sign in, and what you typed comes back."
AFTER = "You were signed out before this was saved. What you typed is below: check it, and send it again."


def init_coming_back(app: Flask) -> None:
    """Keep what is posted without a session, and fill the form with it once there is one."""
    login_manager.unauthorized_handler(_ask_to_sign_in)
    app.before_request(_bring_back)
    app.after_request(_forget_what_was_sent)


def _ask_to_sign_in() -> AnyResponse:
    """A page comes back after signing in; so does a form, with what was typed."""
    unsent = find_unsent() if _is_form_of_a_page() else None
    name = unsent_forms.keep(unsent, request_token()) if unsent else None
    if name is None:
        return ask_to_sign_in()
    flash(BEFORE, "warning")
    return redirect(url_for("sign_in.enter", next=f"{request.path}?{TYPED}={name}"), 303)


def _is_form_of_a_page() -> bool:
    """Sent by a person who waits for the answer, from an address that shows the form."""
    shows_form = request.url_rule is not None and "GET" in (request.url_rule.methods or ())
    return shows_form and request.headers.get("Sec-Fetch-Dest", "document") == "document"


def _bring_back() -> None:
    name = request.args.get(TYPED)
    if request.method != "GET" or not name or not current_user.is_authenticated:
        return
    fields = unsent_forms.find(name, current_user, request.path)
    if fields is not None:
        g.typed_before = MultiDict(fields)
        flash(AFTER, "warning")


def _forget_what_was_sent(response: Response) -> Response:
    name = request.args.get(TYPED)
    if name and request.method == "POST" and response.status_code == 303 and is_writing():
        unsent_forms.forget(name)
    return response

"""The door that no session opens, and the token it gives to the browser."""

from flask import Blueprint, redirect
from werkzeug.wrappers import Response

from recruitment.accounts.sessions import COOKIE
from recruitment.web.cookies import set_session_cookie

sign_in = Blueprint("sign_in", __name__)

Page = Response | tuple[str, int]


def with_token(address: str, token: str) -> Response:
    """On to the address, with the session's token in its cookie."""
    response = redirect(address, 303)
    set_session_cookie(response, COOKIE, token)
    return response

"""Proof that a form was ours: an HMAC of a random cookie of this browser session, without a time limit."""

import hmac
import secrets
from hashlib import sha256
from urllib.parse import urlsplit

from flask import Flask, Response, abort, g, request
from wtforms import Form, ValidationError
from wtforms.csrf.core import CSRF, CSRFTokenField

from recruitment.config import settings
from recruitment.web.cookies import cookie_name, set_session_cookie

SAFE_METHODS = ("GET", "HEAD", "OPTIONS")
#: The one-click unsubscribe of RFC 8058 is posted by mail programs: the token in its URL is the authority.
EXEMPT_ENDPOINTS = frozenset({"alerts.unsubscribe"})
BAD_TOKEN = "This page had been open in another session. Check what you typed and send it again."


class FormToken(CSRF):
    """WTForms' hook: puts the token in every form and checks it."""

    def generate_csrf_token(self, csrf_token_field: CSRFTokenField) -> str:
        """The token of this browser; draws its cookie when it has none."""
        return _token(_cookie(), settings().secret_key)

    def validate_csrf_token(self, form: Form, field: CSRFTokenField) -> None:
        """Raises ValidationError when the token isn't this browser's."""
        if not is_ours(field.data or ""):
            raise ValidationError(BAD_TOKEN)


def init_form_token(app: Flask) -> None:
    """Refuse other sites' posts before anything else; keep the cookie of new browsers."""
    app.before_request(_refuse_cross_site)
    app.after_request(_keep_cookie)


def _refuse_cross_site() -> None:
    if request.method in SAFE_METHODS or request.endpoint in EXEMPT_ENDPOINTS:
        return
    origin = request.headers.get("Origin")
    is_foreign = origin is not None and _host_of(origin) != request.host
    if is_foreign or request.headers.get("Sec-Fetch-Site") == "cross-site":
        abort(403)


def _host_of(origin: str) -> str:
    try:
        return urlsplit(origin).netloc
    except ValueError:
        return ""


def _cookie() -> str:
    if "form_cookie" not in g:
        found = request.cookies.get(cookie_name("form"), "")
        g.form_cookie_is_new = not found
        g.form_cookie = found or secrets.token_urlsafe(24)
    cookie: str = g.form_cookie
    return cookie


def _token(cookie: str, key: str) -> str:
    return hmac.new(key.encode(), b"form:" + cookie.encode(), sha256).hexdigest()


def is_ours(token: str) -> bool:
    """Whether this browser was given the token."""
    cookie = request.cookies.get(cookie_name("form"), "")
    keys = (settings().secret_key, *settings().secret_key_fallbacks)
    given = token.encode("utf-8", "replace")
    return bool(cookie) and any(hmac.compare_digest(_token(cookie, key).encode(), given) for key in keys)


def _keep_cookie(response: Response) -> Response:
    """A page with a form is one person's: it is never stored, and never compressed (its token is secret)."""
    if "form_cookie" in g:
        response.headers["Cache-Control"] = "no-store"
        if g.form_cookie_is_new:
            set_session_cookie(response, "form", g.form_cookie)
    return response

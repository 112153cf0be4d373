"""Cookies: `__Host-` and Secure on the real site, a plain name in development, which has no TLS."""

from hashlib import sha256

from flask import Flask, Request
from flask.sessions import SecureCookieSession, SecureCookieSessionInterface
from werkzeug.wrappers import Response

from recruitment.config import settings


class NoticesInterface(SecureCookieSessionInterface):
    """Flask's own session, which holds notices for staff alone: visitors without its cookie cost nothing."""

    digest_method = staticmethod(sha256)  # Flask's own is SHA-1

    def open_session(self, app: Flask, request: Request) -> SecureCookieSession | None:
        """An empty one without looking for keys when nothing was sent."""
        if self.get_cookie_name(app) not in request.cookies:
            return self.session_class()
        return super().open_session(app, request)


def cookie_name(purpose: str) -> str:
    """`__Host-staff` in production, `staff` in development."""
    return f"__Host-{purpose}" if settings().is_production else purpose


def set_session_cookie(response: Response, purpose: str, value: str) -> None:
    """Keep a value until the browser closes; scripts and other sites never see it."""
    secure = settings().is_production
    response.set_cookie(cookie_name(purpose), value, secure=secure, httponly=True, samesite="Lax", path="/")


def drop_cookie(response: Response, purpose: str) -> None:
    """Forget the cookie."""
    response.delete_cookie(
        cookie_name(purpose), secure=settings().is_production, httponly=True, samesite="Lax", path="/"
    )

"""Who is signed in: a token in `__Host-staff`, revocable on the server."""

from flask import Flask, Request

from recruitment.accounts.models import Account
from recruitment.extensions import login_manager


def init_sessions(app: Flask) -> None:
    """The request loader is the only identity."""
    login_manager.init_app(app)
    login_manager.request_loader(_load_account)


def _load_account(_request: Request) -> Account | None:
    return None

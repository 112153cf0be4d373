"""Invitations and sign-in: the doors that no session opens."""

from flask import Blueprint

sign_in = Blueprint("sign_in", __name__)


@sign_in.get("/sign-in")
def enter() -> str:
    """Being built."""
    return "enter"

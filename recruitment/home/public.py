"""The front page."""

from flask import Blueprint

home = Blueprint("home", __name__)


@home.get("/")
def show() -> str:
    """Being built."""
    return "show"

"""The offer."""

from flask import Blueprint

benefits = Blueprint("benefits", __name__)


@benefits.get("")
def show() -> str:
    """Being built."""
    return "show"

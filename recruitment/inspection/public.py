"""Judgements with evidence, over the years."""

from flask import Blueprint

inspection = Blueprint("inspection", __name__)


@inspection.get("")
def show() -> str:
    """Being built."""
    return "show"

"""Register interest in a vacancy, or in working here."""

from flask import Blueprint

registrations = Blueprint("registrations", __name__)


@registrations.get("/interest")
def register() -> str:
    """Being built."""
    return "register"

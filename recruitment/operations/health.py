"""Whether the process lives, and whether it can serve."""

from flask import Blueprint
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from recruitment.database import db

health = Blueprint("health", __name__)


@health.get("/live")
def live() -> str:
    """Alive: says nothing of the database, whose absence is no reason to restart a process."""
    return "alive\n"


@health.get("/ready")
def ready() -> tuple[str, int]:
    """200 when the database answers, 503 when it doesn't."""
    try:
        db.session.execute(text("SELECT 1"))
    except SQLAlchemyError:
        return "the database does not answer\n", 503
    return "ready\n", 200

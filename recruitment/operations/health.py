"""Whether the process lives, and whether it can serve."""

from flask import Blueprint, Response
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from recruitment.database import db

health = Blueprint("health", __name__)


@health.get("/live")
def live() -> Response:
    """Alive: says nothing of the database, whose absence is no reason to restart a process."""
    return Response("alive\n", mimetype="text/plain")


@health.get("/ready")
def ready() -> Response:
    """200 when the database answers, 503 when it doesn't."""
    try:
        db.session.execute(text("SELECT 1"))
    except SQLAlchemyError:
        return Response("the database does not answer\n", 503, mimetype="text/plain")
    return Response("ready\n", mimetype="text/plain")

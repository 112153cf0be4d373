"""Whether the process lives, and whether it can serve."""

from flask import Blueprint, Response
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from recruitment.database import db
from recruitment.operations.schema import is_newer, newest_revision, revision_found

health = Blueprint("health", __name__)


@health.get("/live")
def live() -> Response:
    """Alive: says nothing of the database, whose absence is no reason to restart a process."""
    return _say("alive")


@health.get("/ready")
def ready() -> Response:
    """200 when the database answers and has the tables of this release or a newer one, 503 when it doesn't."""
    try:
        db.session.execute(text("SELECT 1"))
    except SQLAlchemyError:
        return _say("the database does not answer", 503)
    found, wanted = revision_found(), newest_revision()
    if found == wanted:
        return _say("ready")
    if found and is_newer(found):  # an update migrates while the release before it serves
        return _say(f"ready, with the tables of a newer release: {found}")
    return _say(f"the tables are at {found or 'no migration'}, this release wants {wanted}", 503)


def _say(words: str, status: int = 200) -> Response:
    return Response(f"{words}\n", status, mimetype="text/plain")

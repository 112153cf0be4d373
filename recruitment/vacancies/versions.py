"""Two people at one vacancy: whoever comes second is told, and overwrites nothing."""

from sqlalchemy.orm.exc import StaleDataError

from recruitment.database import db


class ChangedMeanwhile(StaleDataError):
    """Somebody else changed the vacancy since it was read."""

    def __init__(self) -> None:
        super().__init__("Somebody else changed this vacancy while you had it open")


def flush() -> None:
    """Send what was changed to the database. Raises ChangedMeanwhile."""
    try:
        db.session.flush()
    except StaleDataError as problem:
        raise ChangedMeanwhile from problem

"""Equality monitoring holds nothing about anybody; what is past its time are the keys of counted forms."""

from datetime import datetime

from recruitment import clock
from recruitment.database import transaction
from recruitment.monitoring.counting import forget_forms


def held(_email: str) -> list[dict[str, object]]:
    """Nothing: counts can't be taken apart."""
    return []


def erase(_email: str) -> int:
    """Nothing, for the same reason."""
    return 0


def expire(instant: datetime, dry_run: bool) -> int:
    """Keys of forms of a week ago."""
    day = clock.to_london(instant).date()
    if dry_run:
        return forget_forms(day, dry_run=True)
    with transaction():
        return forget_forms(day, dry_run=False)

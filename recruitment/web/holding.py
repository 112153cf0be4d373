"""Counts of the rate limits: they name nobody, so nothing can be found of anybody; those that are over go."""

from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, select

from recruitment.database import db, transaction
from recruitment.web.models import RateLimitCount


def held(_email: str) -> list[dict[str, object]]:
    """Nothing: a key can't be turned back into an address."""
    return []


def erase(_email: str) -> int:
    """Nothing, for the same reason: they go within a day."""
    return 0


def expire(instant: datetime, dry_run: bool) -> int:
    """Windows that are over."""
    is_over = RateLimitCount.expires_at <= instant
    if dry_run:
        return db.session.scalar(select(func.count()).select_from(RateLimitCount).where(is_over)) or 0
    with transaction():
        result: Any = db.session.execute(delete(RateLimitCount).where(is_over))
        return int(result.rowcount)

"""Counts of the rate limits, under keys that name nobody."""

from datetime import datetime

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from recruitment.database import Base, UTCDateTime
from recruitment.personal_data import BOTH, PUBLIC_TASK, personal

_TRIES = personal(
    "To stop whoever tries passwords or floods our forms",
    basis=PUBLIC_TASK,
    kept="A day at most",
    about=BOTH,
    what="How often a form was sent",
    withheld="kept under a key that names nobody",
)


class RateLimitCount(Base):
    """How often something was tried in a window of time. The key is an HMAC, never an address."""

    __tablename__ = "rate_limit_count"

    key: Mapped[str] = mapped_column(String(64), primary_key=True, info=_TRIES)
    count: Mapped[int] = mapped_column(info=_TRIES)
    expires_at: Mapped[datetime] = mapped_column(UTCDateTime, index=True)

"""Counts of the rate limits, under keys that name nobody."""

from datetime import datetime

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from recruitment.database import Base, UTCDateTime


class RateLimitCount(Base):
    """How often something was tried in a window of time. The key is an HMAC, never an address."""

    __tablename__ = "rate_limit_count"

    key: Mapped[str] = mapped_column(String(64), primary_key=True)
    count: Mapped[int]
    expires_at: Mapped[datetime] = mapped_column(UTCDateTime, index=True)

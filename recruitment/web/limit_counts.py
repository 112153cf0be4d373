"""Where tries are counted: in the database, or in Redis where there is one."""

import hmac
from datetime import timedelta
from hashlib import sha256
from threading import Lock
from typing import Any

from flask import current_app
from limits.storage import RedisStorage, Storage
from sqlalchemy import Insert, case, delete, select
from sqlalchemy.dialects import postgresql, sqlite

from recruitment import clock
from recruitment.config import settings
from recruitment.database import db, transaction
from recruitment.web.models import RateLimitCount

#: A Redis that is away is found out before anybody would notice.
REDIS_SECONDS = 0.5
#: `limits` imports redis when the first storage is made, and a second thread would find it half imported.
_MAKING = Lock()


class CountStorage(Storage):
    """The `limits` library's storage over our table. Keys are hashed: they hold addresses."""

    STORAGE_SCHEME = ["recruitment"]

    @property
    def base_exceptions(self) -> type[Exception]:
        """Nothing is wrapped: a database that is away is the site's 503."""
        return Exception

    def incr(self, key: str, expiry: int, amount: int = 1) -> int:
        """Count and return the sum of the running window; a new window begins when the old one is over."""
        with transaction():
            count: int = db.session.execute(_upsert(hashed(key), expiry, amount)).scalar_one()
            if count == amount:
                _forget_expired()
        return count

    def get(self, key: str) -> int:
        """The sum of the running window."""
        running = select(RateLimitCount.count).where(
            RateLimitCount.key == hashed(key), RateLimitCount.expires_at > clock.now()
        )
        return db.session.scalar(running) or 0

    def get_expiry(self, key: str) -> float:
        """When the window ends, in seconds since 1970."""
        ends = db.session.scalar(select(RateLimitCount.expires_at).where(RateLimitCount.key == hashed(key)))
        return (ends or clock.now()).timestamp()

    def check(self) -> bool:
        """Whether the table answers."""
        db.session.execute(select(RateLimitCount.key).limit(1))
        return True

    def reset(self) -> int:
        """Forget every count."""
        with transaction():
            count = _deleted(delete(RateLimitCount))
        return count

    def clear(self, key: str) -> None:
        """Forget one count."""
        with transaction():
            _deleted(delete(RateLimitCount).where(RateLimitCount.key == hashed(key)))


def shared_counts() -> Storage | None:
    """Redis, where REDIS_URL names one: asked first when several machines share the limits. It raises StorageError."""
    url = settings().redis_url
    if not url:
        return None
    with _MAKING:
        if "limit_counts" not in current_app.extensions:
            current_app.extensions["limit_counts"] = RedisStorage(
                url,
                key_prefix="recruitment",
                wrap_exceptions=True,
                socket_timeout=REDIS_SECONDS,
                socket_connect_timeout=REDIS_SECONDS,
            )
    found: Storage = current_app.extensions["limit_counts"]
    return found


def hashed(key: str) -> str:
    """A key that holds an address of somebody, so that it can't be read back."""
    return hmac.new(settings().secret_key.encode(), f"limit:{key}".encode("utf-8", "replace"), sha256).hexdigest()


def _upsert(key: str, expiry: int, amount: int) -> Insert:
    """One statement on both databases, so that parallel tries can't share a count."""
    insert: Any = sqlite.insert if db.engine.dialect.name == "sqlite" else postgresql.insert
    instant = clock.now()
    statement = insert(RateLimitCount).values(key=key, count=amount, expires_at=instant + timedelta(seconds=expiry))
    is_over = RateLimitCount.expires_at <= instant
    counted: Insert = statement.on_conflict_do_update(
        index_elements=[RateLimitCount.key],
        set_={
            "count": case((is_over, amount), else_=RateLimitCount.count + amount),
            "expires_at": case((is_over, statement.excluded.expires_at), else_=RateLimitCount.expires_at),
        },
    ).returning(RateLimitCount.count)
    return counted


def _forget_expired() -> None:
    """With the first try of a window. Rows that another is just counting are left: waiting could lock both."""
    expired = select(RateLimitCount.key).where(RateLimitCount.expires_at <= clock.now())
    _deleted(delete(RateLimitCount).where(RateLimitCount.key.in_(expired.with_for_update(skip_locked=True))))


def _deleted(statement: Any) -> int:
    result: Any = db.session.execute(statement, execution_options={"synchronize_session": False})
    count: int = result.rowcount
    return count

"""Rate limits of what is posted, counted in the database, so that they hold across all processes."""

import hmac
import math
from datetime import timedelta
from hashlib import sha256
from ipaddress import IPv6Address, ip_address, ip_network
from typing import Any

from flask import request
from limits import RateLimitItem, RateLimitItemPerDay, RateLimitItemPerHour, RateLimitItemPerMinute
from limits.storage import Storage
from limits.strategies import FixedWindowRateLimiter
from sqlalchemy import Insert, case, delete, select
from sqlalchemy.dialects import postgresql, sqlite
from werkzeug.exceptions import TooManyRequests

from recruitment import clock
from recruitment.config import settings
from recruitment.database import db, is_writing, transaction
from recruitment.web.contact_details import NotAnAddress, canonical_email
from recruitment.web.models import RateLimitCount

#: What is counted together is what `limit` is given: an e-mail address, a network address, an account.
LIMITS: dict[str, RateLimitItem] = {
    "sign-in": RateLimitItemPerMinute(10, 5, namespace="sign-in"),
    # One network that tries one password on everybody.
    "sign-in-network": RateLimitItemPerMinute(200, 5, namespace="sign-in-network"),
    "second-factor": RateLimitItemPerMinute(5, 5, namespace="second-factor"),
    "password-change": RateLimitItemPerMinute(5, 5, namespace="password-change"),
    "password-reset": RateLimitItemPerDay(5, 1, namespace="password-reset"),
    "password-reset-network": RateLimitItemPerDay(100, 1, namespace="password-reset-network"),
    "interest": RateLimitItemPerHour(5, 1, namespace="interest"),
    # A careers fair shares one address.
    "interest-network": RateLimitItemPerHour(200, 1, namespace="interest-network"),
    "complaint": RateLimitItemPerHour(5, 1, namespace="complaint"),
    "complaint-network": RateLimitItemPerHour(200, 1, namespace="complaint-network"),
    "equality-network": RateLimitItemPerHour(200, 1, namespace="equality-network"),
    "lost-link": RateLimitItemPerHour(5, 1, namespace="lost-link"),
    "lost-link-network": RateLimitItemPerHour(200, 1, namespace="lost-link-network"),
    "alert": RateLimitItemPerHour(5, 1, namespace="alert"),
    "alert-network": RateLimitItemPerHour(200, 1, namespace="alert-network"),
    # Each is looked into and scanned: a careers fair fits, a flood doesn't.
    "document-network": RateLimitItemPerHour(120, 1, namespace="document-network"),
}
#: A form sent again is the same try.
ONCE = RateLimitItemPerHour(1, 1, namespace="once")
#: One household or firm is given a whole network of IPv6.
IPV6_PREFIX = 64


def limit(name: str, *counted: object, once: str = "") -> None:
    """Count one try of what is posted; raises TooManyRequests, which says when to come back. GETs don't count.

    With `once`, the key of a submission that can take effect only once, its repeats don't count either.
    Its own transaction, so that a refused try still counts: call it before `begin_writing`.
    """
    if request.method != "POST" or not settings().rate_limits:
        return
    if is_writing():
        raise RuntimeError("a try is counted before anything is written")
    item, keys = LIMITS[name], [_alike(str(one)) for one in counted]
    limiter = FixedWindowRateLimiter(CountStorage())
    is_repeat = bool(once) and not limiter.hit(ONCE, name, once, *keys)
    if not (limiter.storage.get(item.key_for(*keys)) <= item.amount if is_repeat else limiter.hit(item, *keys)):
        seconds = limiter.get_window_stats(item, *keys).reset_time - clock.now().timestamp()
        raise TooManyRequests(retry_after=max(1, math.ceil(seconds)))


def _alike(counted: str) -> str:
    """One key for what is one client: any spelling of an address, any host of an IPv6 network."""
    try:
        address = ip_address(counted)
    except ValueError:
        return _spelt_once(counted)
    if isinstance(address, IPv6Address):
        return str(ip_network((address, IPV6_PREFIX), strict=False))
    return counted


def _spelt_once(counted: str) -> str:
    """The wide letters of a domain, or an accent sent apart, would else be tries that nobody counts."""
    try:
        return canonical_email(counted)
    except NotAnAddress:
        return counted.casefold()


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
            count: int = db.session.execute(_upsert(_hashed(key), expiry, amount)).scalar_one()
            if count == amount:
                _forget_expired()
        return count

    def get(self, key: str) -> int:
        """The sum of the running window."""
        running = select(RateLimitCount.count).where(
            RateLimitCount.key == _hashed(key), RateLimitCount.expires_at > clock.now()
        )
        return db.session.scalar(running) or 0

    def get_expiry(self, key: str) -> float:
        """When the window ends, in seconds since 1970."""
        ends = db.session.scalar(select(RateLimitCount.expires_at).where(RateLimitCount.key == _hashed(key)))
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
            _deleted(delete(RateLimitCount).where(RateLimitCount.key == _hashed(key)))


def _hashed(key: str) -> str:
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

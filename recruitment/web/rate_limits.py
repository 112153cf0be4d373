"""Rate limits of what is posted, counted where all processes see it."""

import math
from collections.abc import Sequence
from ipaddress import IPv6Address, ip_address, ip_network

from flask import request
from limits import RateLimitItem, RateLimitItemPerDay, RateLimitItemPerHour, RateLimitItemPerMinute
from limits.errors import StorageError
from limits.storage import Storage
from limits.strategies import FixedWindowRateLimiter
from werkzeug.exceptions import TooManyRequests

from recruitment import clock
from recruitment.config import settings
from recruitment.database import is_writing
from recruitment.web.contact_details import NotAnAddress, canonical_email
from recruitment.web.limit_counts import CountStorage, hashed, shared_counts
from recruitment.web.logs import log

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
    if seconds := _seconds_to_wait(name, [hashed(_alike(str(one))) for one in counted], once):
        raise TooManyRequests(retry_after=seconds)


def _seconds_to_wait(name: str, keys: Sequence[str], once: str) -> int:
    """0 for who may pass. While Redis is away the database counts, from nothing: no limit is ever off."""
    if shared := shared_counts():
        try:
            return _count(shared, name, keys, once)
        except StorageError as problem:
            log.warning("limits are counted in the database", kind=type(problem.__cause__ or problem).__name__)
    return _count(CountStorage(), name, keys, once)


def _count(storage: Storage, name: str, keys: Sequence[str], once: str) -> int:
    item, limiter = LIMITS[name], FixedWindowRateLimiter(storage)
    is_repeat = bool(once) and not limiter.hit(ONCE, name, once, *keys)
    if storage.get(item.key_for(*keys)) <= item.amount if is_repeat else limiter.hit(item, *keys):
        return 0
    seconds = limiter.get_window_stats(item, *keys).reset_time - clock.now().timestamp()
    return max(1, math.ceil(seconds))


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

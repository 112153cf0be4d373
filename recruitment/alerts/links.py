"""Links that open one alert. The database alone doesn't tell them: half of the token is an HMAC under SECRET_KEY."""

import hmac
import re
import secrets
from base64 import urlsafe_b64encode
from hashlib import sha256

from flask import current_app
from sqlalchemy import select

from recruitment import clock
from recruitment.alerts.limits import is_past_limit
from recruitment.alerts.models import JobAlert
from recruitment.config import settings
from recruitment.database import db

#: 96 bits name the alert, 192 prove that the link was mailed.
KEY_BYTES, PROOF_BYTES = 12, 24
KEY_LENGTH = 16
TOKEN = re.compile(r"[A-Za-z0-9_-]{48}")


class NoSuchAlert(LookupError):
    """The alert was stopped, ran out, or never was."""


def new_key() -> str:
    """The half that is stored."""
    return secrets.token_urlsafe(KEY_BYTES)


def token_of(alert: JobAlert) -> str:
    """For addresses in mail to the alert's own address."""
    return alert.key + _proof(alert.key, settings().secret_key)


def find_alert(token: str, *, to_change: bool = False) -> JobAlert:
    """The alert that the link opens, also under an older SECRET_KEY; locked until it is changed. Raises NoSuchAlert."""
    if not TOKEN.fullmatch(token) or not _is_ours(token):
        raise NoSuchAlert("the link is none of ours")
    named = select(JobAlert).where(JobAlert.key == token[:KEY_LENGTH], ~is_past_limit(clock.now()))
    found = db.session.scalar(named.with_for_update() if to_change else named)
    if found is None:
        raise NoSuchAlert("the alert has gone")
    return found


def address_of(alert: JobAlert, endpoint: str = "alerts.show") -> str:
    """Whole, for mail."""
    return whole_address(endpoint, alert_token=token_of(alert))


def whole_address(endpoint: str, **parts: str) -> str:
    """Of any page: the worker has no request to take an address from."""
    path: str = current_app.url_map.bind("").build(endpoint, parts)
    return settings().site_url + path


def unsubscribe_headers(alert: JobAlert) -> dict[str, str]:
    """One press in the mail program stops the alert: RFC 2369 and RFC 8058."""
    return {
        "List-Unsubscribe": f"<{address_of(alert, 'alerts.unsubscribe')}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    }


def _is_ours(token: str) -> bool:
    key, proof = token[:KEY_LENGTH], token[KEY_LENGTH:]
    keys = (settings().secret_key, *settings().secret_key_fallbacks)
    return any(hmac.compare_digest(_proof(key, secret), proof) for secret in keys)


def _proof(key: str, secret: str) -> str:
    digest = hmac.new(secret.encode(), b"alert:" + key.encode(), sha256).digest()
    return urlsafe_b64encode(digest[:PROOF_BYTES]).decode()

"""The way mail goes, in words and without secrets."""

from urllib.parse import urlsplit

from recruitment.config import settings


def way_in_words() -> str:
    """What MAIL_URL asks for."""
    parts = urlsplit(settings().mail_url)
    if parts.scheme == "console":
        return "Printed by the worker, and sent to nobody"
    if parts.scheme == "notify":
        return "GOV.UK Notify"
    is_encrypted = parts.scheme == "smtps" or "starttls=1" in parts.query
    return f"{parts.hostname}, {'encrypted' if is_encrypted else 'not encrypted'}"

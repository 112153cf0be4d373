"""robots.txt: who crawls may read all that is public, and leaves alone what is staff's or one person's own."""

from flask import url_for

from recruitment.config import settings

#: Beginnings of paths. Addresses that a mail gave to one person hold a token; `/alerts/new` is everybody's.
PRIVATE = ("/hr", "/health/", "/metrics", "/interest/received/", "/interest/confirm/", "/my-interest/", "/alerts/")
PUBLIC = ("/alerts/new",)


def robots_text() -> str:
    """The whole file."""
    lines = ["User-agent: *", *(f"Allow: {path}" for path in PUBLIC), *(f"Disallow: {path}" for path in PRIVATE)]
    return "\n".join([*lines, "", f"Sitemap: {settings().site_url}{url_for('home.show_sitemap')}", ""])

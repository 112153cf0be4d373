"""Telling people from programs by what a request says of itself; nothing of it is kept."""

from collections.abc import Mapping
from typing import Any

#: Every browser says so first. An empty agent, and most programs, don't.
BROWSERS = ("Mozilla/", "Opera/")
#: In the agents of programs that call themselves browsers. Most name an address where they explain themselves.
PROGRAMS = (
    "bot",
    "crawl",
    "spider",
    "http",
    "slurp",
    "preview",
    "headless",
    "lighthouse",
    "pagespeed",
    "monitor",
    "uptime",
    "pingdom",
    "scan",
    "fetch",
    "scrap",
    "archive",
    "python",
    "facebookexternal",
    "whatsapp/",
)
#: A browser that fetches a page which nobody may ever look at says so in one of these.
PREFETCHING = ("HTTP_SEC_PURPOSE", "HTTP_PURPOSE", "HTTP_X_PURPOSE", "HTTP_X_MOZ")
#: Colleagues who are signed in look at their own adverts.
STAFF_COOKIES = ("__Host-staff=", "staff=")


def is_persons(environ: Mapping[str, Any]) -> bool:
    """Whether a job seeker looks at what this request asks for, as far as can be told."""
    agent = environ.get("HTTP_USER_AGENT", "")
    if not agent.startswith(BROWSERS) or _is_programs(agent.lower()):
        return False
    if any(name in environ for name in PREFETCHING):
        return False
    cookies = environ.get("HTTP_COOKIE")
    return not cookies or not _is_staffs(cookies)


def _is_programs(agent: str) -> bool:
    return any(word in agent for word in PROGRAMS)


def _is_staffs(cookies: str) -> bool:
    return any(cookie.strip().startswith(STAFF_COOKIES) for cookie in cookies.split(";"))

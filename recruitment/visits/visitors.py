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
#: Colleagues who are signed in look at their own adverts.
STAFF_COOKIES = ("__Host-staff=", "staff=")
MOST_JUDGED = 4096
#: Hash of an agent → whether it is a browser's: the few that most people have need not be read again and again.
_judged: dict[int, bool] = {}


def is_persons(environ: Mapping[str, Any]) -> bool:
    """Whether a job seeker looks at what this request asks for, as far as can be told."""
    agent = environ.get("HTTP_USER_AGENT", "")
    is_browsers = _judged.get(hash(agent))
    if is_browsers is None:
        is_browsers = _judge(agent)
    if not is_browsers or _is_fetched_ahead(environ):
        return False
    cookies = environ.get("HTTP_COOKIE")
    return not cookies or not _is_staffs(cookies)


def _judge(agent: str) -> bool:
    """Remembers the judgement, and never the agent."""
    small = agent.lower()
    is_browsers = agent.startswith(BROWSERS) and not any(word in small for word in PROGRAMS)
    if len(_judged) >= MOST_JUDGED:
        _judged.clear()
    _judged[hash(agent)] = is_browsers
    return is_browsers


def _is_fetched_ahead(environ: Mapping[str, Any]) -> bool:
    """By a browser, of a page which nobody may ever look at."""
    said = "HTTP_SEC_PURPOSE" in environ or "HTTP_PURPOSE" in environ
    return said or "HTTP_X_PURPOSE" in environ or "HTTP_X_MOZ" in environ


def _is_staffs(cookies: str) -> bool:
    return any(cookie.strip().startswith(STAFF_COOKIES) for cookie in cookies.split(";"))

"""Where somebody came from: a word of a short list, or what the link itself said. Addresses are not kept."""

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

DIRECT, OTHER = "direct", "other"
#: What pages call them.
NAMES = {
    DIRECT: "Typed, bookmarked or not said",
    OTHER: "Other sites",
    "job-alert": "Job alerts",
    "google": "Google",
    "bing": "Bing",
    "duckduckgo": "DuckDuckGo",
    "yahoo": "Yahoo",
    "ecosia": "Ecosia",
    "indeed": "Indeed",
    "linkedin": "LinkedIn",
    "guardian-jobs": "Guardian Jobs",
    "community-care": "Community Care",
    "jobs-go-public": "Jobs Go Public",
    "lgjobs": "LGJobs",
    "find-a-job": "DWP Find a job",
    "reed": "Reed",
    "totaljobs": "Totaljobs",
    "cv-library": "CV-Library",
    "glassdoor": "Glassdoor",
    "facebook": "Facebook",
    "instagram": "Instagram",
    "x": "X",
    "bluesky": "Bluesky",
    "reddit": "Reddit",
    "youtube": "YouTube",
    "tiktok": "TikTok",
    "nextdoor": "Nextdoor",
    "webmail": "Mail in a browser",
    "social-work-england": "Social Work England",
    "public-sector": "Councils and government",
}
#: Ends of hosts; the longest end that fits counts.
HOSTS = {
    "bing.com": "bing",
    "duckduckgo.com": "duckduckgo",
    "yahoo.com": "yahoo",
    "ecosia.org": "ecosia",
    "com.google.android.googlequicksearchbox": "google",
    "indeed.com": "indeed",
    "indeed.co.uk": "indeed",
    "linkedin.com": "linkedin",
    "lnkd.in": "linkedin",
    "com.linkedin.android": "linkedin",
    "jobs.theguardian.com": "guardian-jobs",
    "communitycare.co.uk": "community-care",
    "jobsgopublic.com": "jobs-go-public",
    "lgjobs.com": "lgjobs",
    "findajob.dwp.gov.uk": "find-a-job",
    "reed.co.uk": "reed",
    "totaljobs.com": "totaljobs",
    "cv-library.co.uk": "cv-library",
    "glassdoor.co.uk": "glassdoor",
    "glassdoor.com": "glassdoor",
    "facebook.com": "facebook",
    "instagram.com": "instagram",
    "t.co": "x",
    "twitter.com": "x",
    "x.com": "x",
    "bsky.app": "bluesky",
    "reddit.com": "reddit",
    "youtube.com": "youtube",
    "tiktok.com": "tiktok",
    "nextdoor.co.uk": "nextdoor",
    "mail.google.com": "webmail",
    "outlook.live.com": "webmail",
    "outlook.office.com": "webmail",
    "outlook.office365.com": "webmail",
    "mail.yahoo.com": "webmail",
    "socialworkengland.org.uk": "social-work-england",
    "gov.uk": "public-sector",
    "nhs.uk": "public-sector",
}
#: One for each country: google.co.uk, www.google.com.
GOOGLE = re.compile(r"(www\.)?google\.[a-z.]{2,6}")
STATED = re.compile(r"[a-z0-9-]{1,40}")
PARAMETER = "source="


def source_of(environ: Mapping[str, Any], stated: str, own_host: str = "") -> str:
    """The word for it; empty when somebody was on this site already. `stated` is what the link said."""
    if environ.get("HTTP_SEC_FETCH_SITE") == "same-origin":
        return ""
    referrer = environ.get("HTTP_REFERER")
    if not referrer:
        return stated or DIRECT
    host = _host(referrer)
    if host and host in (_host(f"//{environ.get('HTTP_HOST', '')}"), own_host):
        return ""
    return stated or (named(host) if host else OTHER)


def named(host: str) -> str:
    """The word for a host in small letters."""
    if GOOGLE.fullmatch(host):
        return "google"
    labels = host.split(".")
    ends = (".".join(labels[start:]) for start in range(len(labels)))
    return next((HOSTS[end] for end in ends if end in HOSTS), OTHER)


def take_stated(query: str) -> tuple[str, str]:
    """What a query says of its source, in small letters, and the query without it; what is no word is dropped."""
    parts = query.split("&")
    said = [part.removeprefix(PARAMETER).lower() for part in parts if part.startswith(PARAMETER)]
    rest = "&".join(part for part in parts if not part.startswith(PARAMETER))
    return next((word for word in said if STATED.fullmatch(word)), ""), rest


def _host(address: str) -> str:
    """Without port; empty for what is no address."""
    try:
        return (urlsplit(address).hostname or "").rstrip(".")
    except ValueError:
        return ""

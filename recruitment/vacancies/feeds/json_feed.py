"""JSON Feed 1.1, with the vacancy as the API gives it beside each item's words."""

from collections.abc import Sequence
from typing import Any

from recruitment.vacancies.feeds.entries import Entry
from recruitment.vacancies.record import as_json, plain

VERSION = "https://jsonfeed.org/version/1.1"


def json_feed(entries: Sequence[Entry], *, title: str, page_url: str, feed_url: str, icon: str = "") -> dict[str, Any]:
    """The document in JSON's types; its items come in the order given. `icon` is the address of a square picture."""
    feed = {
        "version": VERSION,
        "title": title,
        "home_page_url": page_url,
        "feed_url": feed_url,
        "icon": icon,
        "language": "en-GB",
        "items": [_item(entry) for entry in entries],
    }
    return {name: value for name, value in feed.items() if value != ""}


def _item(entry: Entry) -> dict[str, Any]:
    """`_vacancy` is an extension: what a program would otherwise have to read out of the words."""
    item = {
        "id": entry.id,
        "url": entry.url,
        "title": entry.title,
        "summary": entry.summary,
        "content_html": entry.html,
        "date_published": plain(entry.posted_at),
        "date_modified": plain(entry.changed_at),
        "authors": [_author(entry)],
        "tags": entry.tags,
        "_vacancy": {name: value for name, value in as_json(entry.record).items() if name != "description"},
    }
    return {name: value for name, value in item.items() if value not in ("", [])}


def _author(entry: Entry) -> dict[str, str]:
    said = {"name": entry.employer_name, "avatar": entry.employer_logo}
    return {name: value for name, value in said.items() if value}

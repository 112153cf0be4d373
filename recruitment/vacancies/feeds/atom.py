"""The Atom feed (RFC 4287)."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from feedgenerator import Atom1Feed
from markupsafe import escape

from recruitment.vacancies.feeds.entries import Entry
from recruitment.web.characters import without_refused


class _Feed(Atom1Feed):
    """With a time of its own when it is empty: the library would read its clock, and no two answers were the same."""

    def latest_post_date(self) -> datetime:
        latest: datetime = super().latest_post_date() if self.items else self.feed["empty_since"]
        return latest

    def item_attributes(self, item: object) -> dict[str, str]:
        """Links in an advert may begin at the site's root."""
        return {"xml:base": self.feed["link"]}

    def add_root_elements(self, handler: Any) -> None:
        """The library knows no picture of a feed."""
        super().add_root_elements(handler)
        if self.feed["icon"]:
            handler.addQuickElement("icon", self.feed["icon"])


def atom_feed(
    entries: Sequence[Entry], *, title: str, page_url: str, feed_url: str, empty_since: datetime, icon: str = ""
) -> str:
    """The document; its entries come in the order given. `icon` is the address of a square picture."""
    addresses = {"feed_url": feed_url, "feed_guid": feed_url, "icon": icon}
    feed = _Feed(without_refused(title), page_url, None, language="en-GB", **addresses, empty_since=empty_since)
    for entry in entries:
        feed.add_item(
            entry.title,
            entry.url,
            str(escape(entry.summary)) if entry.summary else None,  # read as HTML
            author_name=entry.employer_name,
            pubdate=entry.posted_at,
            updateddate=entry.changed_at,
            unique_id=entry.id,
            categories=entry.tags,
            content=entry.html,
        )
    text: str = feed.writeString("utf-8")
    return text

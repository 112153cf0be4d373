"""What a site has kept, read straight from its database."""

import sqlite3
from contextlib import closing

from tests.live_site import LiveSite


def mails_to(site: LiveSite, address: str) -> list[str]:
    """Subjects of the mails in the outbox for this address, oldest first."""
    query = "SELECT subject FROM outbox_mail WHERE recipient = ? ORDER BY id"
    with closing(sqlite3.connect(site.database)) as connection:
        return [subject for (subject,) in connection.execute(query, [address])]


def link_mailed_to(site: LiveSite, address: str) -> str:
    """The first address of a page in the newest mail to this address."""
    query = "SELECT text FROM outbox_mail WHERE recipient = ? ORDER BY id DESC LIMIT 1"
    with closing(sqlite3.connect(site.database)) as connection:
        (text,) = connection.execute(query, [address]).fetchone()
    return next(line for line in text.splitlines() if line.startswith("http"))

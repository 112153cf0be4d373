"""What a site has kept, read straight from its database."""

import sqlite3
from contextlib import closing

from tests.live_site import LiveSite


def mails_to(site: LiveSite, address: str) -> list[str]:
    """Subjects of the mails in the outbox for this address, oldest first."""
    query = "SELECT subject FROM outbox_mail WHERE recipient = ? ORDER BY id"
    with closing(sqlite3.connect(site.database)) as connection:
        return [subject for (subject,) in connection.execute(query, [address])]

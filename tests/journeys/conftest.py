"""Visitors of a site with the starter content."""

from collections.abc import Callable, Iterator
from email.message import EmailMessage
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser import complaints_of
from tests.live_site import LiveSite
from tests.mail.post_office import PostOffice
from tests.pages.visitor import DESK, HEIGHT, Visitor

#: Milliseconds that a page may take to do what a person asked for.
PATIENCE = 20_000
expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="module")
def starter_site(live_site: LiveSite) -> LiveSite:
    """One for each file of tests."""
    live_site.flask("starter", "load")
    return live_site


@pytest.fixture
def inbox(starter_site: LiveSite) -> Iterator[Callable[[], list[EmailMessage]]]:
    """Everything that a mail server is handed, each time it is looked at."""
    with PostOffice() as office:
        starter_site.environment["MAIL_URL"] = office.url

        def fetch() -> list[EmailMessage]:
            starter_site.flask("mail", "deliver")
            arrived, office.received = office.received, []
            return arrived

        fetch()  # what other journeys left
        yield fetch


@pytest.fixture(scope="module")
def looked_at() -> set[str]:
    """Pages that somebody in this file has found in order."""
    return set()


@pytest.fixture
def enter(
    starter_site: LiveSite,
    looked_at: set[str],
    new_context: Callable[..., BrowserContext],
    assert_accessible: Callable[[Page], None],
) -> Iterator[Callable[..., Visitor]]:
    """`enter(width=320, has_script=False)` is a visitor with a browser of their own, which must not complain."""
    complaints: list[list[str]] = []

    def make(width: int = DESK, *, has_script: bool = True, **options: Any) -> Visitor:
        window = {"width": width, "height": HEIGHT}
        context = new_context(base_url=starter_site.url, viewport=window, java_script_enabled=has_script, **options)
        context.set_default_timeout(PATIENCE)
        tab = context.new_page()
        complaints.append(complaints_of(tab))
        return Visitor(tab, assert_accessible, looked_at, has_script=has_script)

    yield make
    assert not sum(complaints, []), complaints

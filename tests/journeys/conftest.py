"""Visitors of a site with the starter content."""

from collections.abc import Callable, Iterator
from email.message import EmailMessage
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser import complaints_of
from tests.journeys.furniture import Furnished, furnish
from tests.journeys.walk import is_for_staff
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


@pytest.fixture(scope="module")
def furnished(starter_site: LiveSite) -> Furnished:
    """Something in every list of the site."""
    return furnish(starter_site)


@pytest.fixture(scope="module")
def tabs(
    browser: Browser, browser_context_args: dict[str, Any], starter_site: LiveSite, furnished: Furnished
) -> Iterator[dict[bool, tuple[Page, list[str]]]]:
    """A stranger's and a colleague's, with their complaints: to open a browser takes longer than most pages do."""
    window = {"width": DESK, "height": HEIGHT}
    options = {**browser_context_args, "base_url": starter_site.url, "viewport": window}
    held = {False: None, True: {"cookies": [furnished.cookie], "origins": []}}
    contexts = {is_staff: browser.new_context(**options, storage_state=state) for is_staff, state in held.items()}
    opened = {is_staff: context.new_page() for is_staff, context in contexts.items()}
    yield {is_staff: (tab, complaints_of(tab)) for is_staff, tab in opened.items()}
    for context in contexts.values():
        context.close()


@pytest.fixture
def at(
    tabs: dict[bool, tuple[Page, list[str]]],
    assert_accessible: Callable[[Page], None],
    looked_at: set[str],
) -> Iterator[Callable[[str], Visitor]]:
    """`at("/hr/today")` is somebody at this page, signed in where staff have to be; the console must not complain."""
    complaints: list[list[str]] = []

    def go(address: str) -> Visitor:
        tab, heard = tabs[is_for_staff(address)]
        heard.clear()
        complaints.append(heard)
        tab.goto(address)
        asked, led = urlsplit(address).path, urlsplit(tab.url).path
        assert led.startswith(asked), f"{asked} leads to {led}"
        return Visitor(tab, assert_accessible, looked_at)

    yield go
    assert not sum(complaints, []), complaints

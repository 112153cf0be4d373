"""Visitors of a site with the starter content."""

from collections.abc import Callable, Iterator
from email.message import EmailMessage
from itertools import count
from pathlib import Path
from shutil import copyfile
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from recruitment.database import transaction
from recruitment.employers.profile import all_employers
from recruitment.starter.loading import load
from tests.browser import complaints_of, migrated
from tests.databases import Installations
from tests.factories.accounts import make_account
from tests.factories.vacancies import make_vacancy
from tests.journeys.furniture import Furnished, command, furnish, inside, signed_in
from tests.journeys.walk import is_for_staff
from tests.live_site import LiveSite
from tests.mail.post_office import PostOffice
from tests.pages.editor import AS_WRITTEN, TITLE, VacancyEditor
from tests.pages.visitor import DESK, HEIGHT, Visitor

#: Milliseconds that a page may take to do what a person asked for.
PATIENCE = 20_000
NUMBERS = count()
#: Where one is sent who has not signed in, or not given a code lately.
AT_THE_DOOR = ("/hr/sign-in", "/hr/confirm")
expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="session")
def starter_content(installations: Installations, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the starter content, loaded once."""
    with LiveSite(tmp_path_factory.mktemp("starter")) as site:
        migrated(installations).copy_fresh(site.database)
        with inside(site):
            load()
    return site.database


@pytest.fixture(scope="module")
def starter_site(starter_content: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveSite]:
    """One for each file of tests."""
    with LiveSite(tmp_path_factory.mktemp("site")) as site:
        copyfile(starter_content, site.database)
        site.start()
        yield site


@pytest.fixture
def inbox(starter_site: LiveSite) -> Iterator[Callable[[], list[EmailMessage]]]:
    """Everything that a mail server is handed, each time it is looked at."""
    with PostOffice() as office:
        starter_site.environment["MAIL_URL"] = office.url

        def fetch() -> list[EmailMessage]:
            command(starter_site, "mail", "deliver")
            arrived, office.received = office.received, []
            return arrived

        fetch()  # what other journeys left
        yield fetch


@pytest.fixture
def enter(
    starter_site: LiveSite,
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
        return Visitor(tab, assert_accessible, has_script=has_script)

    yield make
    assert not sum(complaints, []), complaints


@pytest.fixture
def come_in(enter: Callable[..., Visitor], starter_site: LiveSite) -> Callable[..., Visitor]:
    """`come_in("hr-officer", width=320)` is somebody new of this role, signed in: few stories are about the door."""

    def make(role: str, width: int = DESK, *, email: str = "", **options: Any) -> Visitor:
        with inside(starter_site), transaction():
            employer = None if role == "administrator" else all_employers()[0]
            account = make_account(role, email=email or f"{role}-{next(NUMBERS)}@example.org", employer=employer)
            state = signed_in(starter_site, account)
        return enter(width, storage_state=state, **options)

    return make


@pytest.fixture
def draft(starter_site: LiveSite) -> Callable[..., VacancyEditor]:
    """`draft(visitor)` is a vacancy that was written whole, before this visitor: to write one is a story of its own."""

    def make(visitor: Visitor, title: str = TITLE) -> VacancyEditor:
        with inside(starter_site), transaction():
            vacancy = make_vacancy(status="draft", publish_at=None, **(AS_WRITTEN | {"title": title}))
            place = f"/hr/vacancies/{vacancy.id}"
        visitor.open(place, title)
        return VacancyEditor(visitor, title)

    return make


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
    held = {False: None, True: furnished.state}
    contexts = {is_staff: browser.new_context(**options, storage_state=state) for is_staff, state in held.items()}
    opened = {is_staff: context.new_page() for is_staff, context in contexts.items()}
    yield {is_staff: (tab, complaints_of(tab)) for is_staff, tab in opened.items()}
    for context in contexts.values():
        context.close()


@pytest.fixture
def at(
    tabs: dict[bool, tuple[Page, list[str]]],
    assert_accessible: Callable[[Page], None],
) -> Iterator[Callable[[str], Visitor]]:
    """`at("/hr/today")` is somebody at this page, signed in where staff have to be; the console must not complain."""
    complaints: list[list[str]] = []

    def go(address: str) -> Visitor:
        tab, heard = tabs[is_for_staff(address)]
        heard.clear()
        complaints.append(heard)
        tab.goto(address)
        asked, led = urlsplit(address).path, urlsplit(tab.url).path
        assert led == asked or not led.startswith(AT_THE_DOOR), f"{asked} leads to {led}"
        return Visitor(tab, assert_accessible)

    yield go
    assert not sum(complaints, []), complaints

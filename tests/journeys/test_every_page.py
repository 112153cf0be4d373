"""Every page, on a phone and on a desk: axe finds nothing, nothing scrolls sideways, the console is silent."""

import re
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import complaints_of
from tests.journeys.every_page import BY_ROUTE, EVERY, MISSING, NO_PAGES, PUBLIC, SIGNING_IN, WRONG
from tests.journeys.furniture import furnish, inside
from tests.live_site import LiveSite
from tests.pages.visitor import DESK, HEIGHT, Visitor


@pytest.fixture(scope="module")
def furnished(starter_site: LiveSite) -> tuple[dict[str, str], Any]:
    """What stands on the site, and the cookies of somebody of HR."""
    return furnish(starter_site)


@pytest.fixture(scope="module")
def tabs(
    browser: Browser, browser_context_args: dict[str, Any], starter_site: LiveSite, furnished: tuple[Any, Any]
) -> Iterator[dict[bool, tuple[Page, list[str]]]]:
    """A stranger's and a colleague's, with their complaints: to open a browser takes longer than most pages do."""
    window = {"width": DESK, "height": HEIGHT}
    options = {**browser_context_args, "base_url": starter_site.url, "viewport": window}
    contexts = [browser.new_context(**options, storage_state=held) for held in (None, furnished[1])]
    opened = [context.new_page() for context in contexts]
    yield {bool(is_staff): (tab, complaints_of(tab)) for is_staff, tab in enumerate(opened)}
    for context in contexts:
        context.close()


@pytest.fixture
def visitor(
    tabs: dict[bool, tuple[Page, list[str]]],
    furnished: tuple[dict[str, str], Any],
    assert_accessible: Callable[[Page], None],
    path: str,
) -> Iterator[Visitor]:
    """At this page, signed in where it is one for staff; the console must not complain."""
    open_to_all = ("my_interest.", "privacy.")
    is_open_to_all = path in PUBLIC + SIGNING_IN or path.endswith("/interest") or path.startswith(open_to_all)
    tab, complaints = tabs[not is_open_to_all]
    complaints.clear()
    tab.goto(address_of(path, furnished[0]))
    yield Visitor(tab, assert_accessible, set())
    assert not complaints, complaints


def address_of(path: str, places: dict[str, str]) -> str:
    """Of a route by its endpoint, or with the places that were made put in."""
    return places[path] if path in BY_ROUTE else path.format(**places)


def test_no_page_is_left_out(starter_site: LiveSite, furnished: tuple[dict[str, str], Any]) -> None:
    with inside(starter_site) as app:
        routes = app.url_map.bind("localhost")
        met = {routes.match(urlsplit(address_of(path, furnished[0])).path)[0] for path in EVERY if path != MISSING}
        pages = {rule.endpoint for rule in app.url_map.iter_rules() if "GET" in (rule.methods or ())}
    assert {one for one in pages - met if not one.startswith(NO_PAGES)} == set()


@pytest.mark.parametrize("path", EVERY)
def test_page_holds_on_phone_and_desk(visitor: Visitor, path: str) -> None:
    visitor.look_at_each_width()


@pytest.mark.parametrize("path", WRONG)
def test_form_with_errors_holds_on_phone_and_desk(visitor: Visitor, path: str) -> None:
    for name, text in WRONG[path].items():
        visitor.main.locator(f"[name='{name}']").fill(text)
    visitor.main.locator("form[method=post]").get_by_role("button").last.click()
    expect(visitor.tab).to_have_title(re.compile("^Error: "))
    visitor.look_at_each_width()

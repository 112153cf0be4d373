"""A real browser on a real server: `live_site`, `page` and `assert_accessible`."""

import json
import os
import shutil
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT, AxeResults
from playwright.sync_api import ConsoleMessage, Page, Playwright, Response

from tests.availability import unavailable
from tests.backends import SQLite
from tests.databases import Installations
from tests.live_site import LiveSite

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
#: The elements that pass are counted, not described: that alone took half the time. Style sheets are read anew for
#: rules that are not among these.
AXE = {
    "runOnly": {"type": "tag", "values": WCAG},
    "resultTypes": ["violations"],
    "preload": {"assets": ["media"]},
    "elementRef": False,
}
RUN_AXE = f"axe.run({json.dumps(AXE)}).then(found => found.violations)"
#: The page as axe judges it: elements with their attributes and states, whether there are words and not which, and of
#: siblings that are alike one. Styles and the window belong to it.
LOOKS = """() => {
  const words = ["href", "action", "src", "value", "content", "datetime", "alt", "title", "aria-label", "placeholder"];
  const numbers = text => text.replace(/[0-9]+/g, "0");
  const attribute = one => one.name + "=" + (words.includes(one.name) ? !!one.value.trim() : numbers(one.value));
  const shape = node => {
    if (node.nodeType === Node.TEXT_NODE) return node.data.trim() && "words";
    if (node.nodeType !== Node.ELEMENT_NODE) return "";
    const states = [":checked", "[open]", ":popover-open", ":focus", ":disabled"].filter(one => node.matches(one));
    const inner = [...node.childNodes].map(shape).filter((one, place, all) => one && one !== all[place - 1]);
    return [node.localName, ...[...node.attributes].map(attribute), ...states, "(", ...inner, ")"].join(" ");
  };
  const styles = [...document.styleSheets].map(one => new URL(one.href).pathname);
  const media = ["(prefers-color-scheme: dark)", "(forced-colors: active)"].map(one => matchMedia(one).matches);
  return [innerWidth, ...media, ...styles, shape(document.documentElement)].join(" ");
}"""
USES_BROWSER = ("page", "context", "browser", "new_context", "live_site", "starter_site")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What asks for a browser is marked so, whoever wrote it."""
    for item in items:
        if set(USES_BROWSER) & set(getattr(item, "fixturenames", ())):
            item.add_marker("browser")


@pytest.fixture(scope="session")
def browser_type_launch_args(
    browser_type_launch_args: dict[str, Any], playwright: Playwright
) -> dict[str, Any]:
    """Debian's Chromium where there is one, else the one that Playwright installed."""
    found = next(filter(None, map(shutil.which, BROWSERS)), playwright.chromium.executable_path)
    if not Path(found).exists():
        unavailable("there is no browser: install Debian's chromium, or run `playwright install chromium`")
    return {**browser_type_launch_args, "executable_path": found, "args": ARGUMENTS}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    """A visitor in London."""
    return {**browser_context_args, "locale": "en-GB", "timezone_id": "Europe/London"}


@pytest.fixture(scope="module")
def live_site(installations: Installations, tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveSite]:
    """A server with a migrated database of its own for each file of tests."""
    with LiveSite(tmp_path_factory.mktemp("site")) as site:
        migrated(installations).copy_fresh(site.database)
        site.start()
        yield site


def migrated(installations: Installations) -> SQLite:
    """Where a migrated and empty database is."""
    found = installations.on("sqlite").backend
    assert isinstance(found, SQLite)
    return found


def complaints_of(page: Page) -> list[str]:
    """A list that fills with script errors, blocked resources and what else the console complains of."""
    complaints: list[str] = []
    visited: set[str] = set()

    def note_visit(response: Response) -> None:
        if response.request.is_navigation_request():
            visited.add(response.url.partition("#")[0])

    def note_complaint(message: ConsoleMessage) -> None:
        # The browser also complains when a page itself answers 404 or 422, which tests ask for.
        is_own = message.location["url"].partition("#")[0] in visited
        is_own_status = message.text.startswith("Failed to load") and is_own
        if message.type in ("error", "warning") and not is_own_status:
            complaints.append(f"{message.text} ({page.url})")

    page.on("response", note_visit)
    page.on("console", note_complaint)
    page.on("pageerror", lambda error: complaints.append(f"{error} ({page.url})"))
    return complaints


@pytest.fixture
def page(page: Page, live_site: LiveSite) -> Iterator[Page]:
    """A tab that must end without complaints."""
    complaints = complaints_of(page)
    yield page
    assert not complaints, complaints


@pytest.fixture(scope="session")
def assert_accessible(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Page], None]:
    """`assert_accessible(page)`: axe finds nothing against WCAG 2.0 to 2.2, levels A and AA.

    A page that looks the same at the same width is looked at once, whichever process of tests comes to it first.
    """
    folder = tmp_path_factory.getbasetemp()
    in_order = (folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder) / "found-in-order"
    in_order.mkdir(exist_ok=True)

    def run(page: Page) -> None:
        mark = in_order / sha256(page.evaluate(LOOKS).encode()).hexdigest()
        if mark.exists():
            return
        # Half a megabyte of script need not be read again for the same page at another width.
        if not page.evaluate("'axe' in window"):
            page.evaluate(AXE_SCRIPT)
        violations = page.evaluate(RUN_AXE)
        assert not violations, AxeResults({"violations": violations}).generate_report()
        mark.touch()

    return run

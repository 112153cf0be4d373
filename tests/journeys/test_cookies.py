"""A browser that goes through the whole public site, and what it holds afterwards."""

from collections.abc import Callable, Iterator
from urllib.parse import urldefrag, urljoin, urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.live_site import LiveSite

#: What scripts can keep in a browser, besides cookies.
STORED = """async () => [
  ...Object.keys(localStorage), ...Object.keys(sessionStorage),
  ...(await indexedDB.databases()).map(one => one.name), ...(await caches.keys()),
  ...(await navigator.serviceWorker.getRegistrations()).map(one => one.scope),
]"""
LINKS = "all => all.filter(one => !one.download).map(one => one.href)"
#: Files that a browser saves instead of showing.
FILES = (".ics", ".xml", ".atom", ".json", ".png", ".txt")
#: As the page on cookies names them.
FORM = {"form"}


class Crawler:
    """Follows every link that leads to a page of the site; of lists that searches make, the first so many."""

    def __init__(self, tab: Page, site: str) -> None:
        self.tab, self.site = tab, site
        self.asked: set[str] = set()
        tab.on("request", lambda request: self.asked.add(request.url))

    def go_everywhere(self) -> Iterator[str]:
        """Each address, once it is there."""
        waiting, seen, shapes = [f"{self.site}/"], set(), set()
        while waiting:
            address = waiting.pop()
            self.tab.goto(address)
            yield urlsplit(address).path
            links = {urldefrag(urljoin(address, one))[0] for one in self.tab.locator("a[href]").evaluate_all(LINKS)}
            for link in sorted(links - seen, reverse=True):
                seen.add(link)
                if self.is_new_page(link, shapes):
                    waiting.append(link)

    def is_new_page(self, link: str, shapes: set[tuple[str, str]]) -> bool:
        """Whether it is a page of ours; of those that differ by what is asked for only, one for each question."""
        parts = urlsplit(link)
        asked = "&".join(sorted({one.partition("=")[0] for one in parts.query.split("&")}))
        shape = (parts.path, asked)
        is_ours = link.startswith(f"{self.site}/") and not parts.path.endswith(FILES)
        is_staff = parts.path.startswith("/hr")
        if not is_ours or is_staff or parts.path.startswith("/feeds/") or shape in shapes:
            return False
        shapes.add(shape)
        return True

    def holds(self) -> set[str]:
        """Names of cookies, and of whatever else is kept."""
        cookies = {cookie["name"] for cookie in self.tab.context.cookies()}
        return cookies | set(self.tab.evaluate(STORED))


@pytest.fixture
def crawler(starter_site: LiveSite, new_context: Callable[..., BrowserContext]) -> Crawler:
    """Somebody who has never been here."""
    return Crawler(new_context().new_page(), starter_site.url)


def test_reading_leaves_nothing_forms_one_cookie_and_nobody_else_is_asked(
    crawler: Crawler, starter_site: LiveSite
) -> None:
    met, with_cookie = set(), set()
    for path in crawler.go_everywhere():
        met.add(path)
        if crawler.holds():
            assert crawler.holds() == FORM, path
            with_cookie.add(path)
            assert crawler.tab.locator("main form[method=post]").count(), f"{path} has no form, and sets a cookie"
            crawler.tab.context.clear_cookies()
    assert {"/", "/jobs", "/inspection", "/benefits", "/interest", "/alerts/new", "/privacy", "/cookies"} <= met
    assert {"/interest", "/alerts/new"} <= with_cookie
    assert {urlsplit(one).netloc for one in crawler.asked} == {urlsplit(starter_site.url).netloc}


def test_no_banner_asks_for_consent(crawler: Crawler) -> None:
    crawler.tab.goto(f"{crawler.site}/")
    assert crawler.tab.get_by_role("dialog").or_(crawler.tab.get_by_role("button", name="cookies")).count() == 0
    crawler.tab.goto(f"{crawler.site}/cookies")
    told = crawler.tab.get_by_role("main").locator("li strong").all_inner_texts()
    assert told == ["form", "staff", "notices"]

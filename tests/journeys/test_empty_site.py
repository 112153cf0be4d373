"""A site with nothing in it but whoever runs it: every page holds, on a phone and on a desk."""

from collections.abc import Callable, Iterator

import pytest
from flask import Flask
from playwright.sync_api import BrowserContext, Page

from recruitment.database import transaction
from recruitment.employers.profile import all_employers
from tests.browser import complaints_of
from tests.factories.accounts import make_account
from tests.factories.employers import make_employer
from tests.house_rules.whole_site import methods_of
from tests.journeys.every_page import NO_PAGES
from tests.journeys.furniture import inside, signed_in
from tests.live_site import LiveSite
from tests.pages.visitor import PHONE, Visitor

pytestmark = pytest.mark.faults
#: What some addresses are about, on a site that has no more than these.
PARTS = {"employer": "islington", "page": "privacy", "text": "contact", "section": "post", "what": "close"}


def addresses(app: Flask) -> Iterator[str]:
    """Of every page that is about nothing in particular, or about the employer."""
    urls = app.url_map.bind("localhost")
    for rule in app.url_map.iter_rules():
        if "GET" in methods_of(rule) and rule.arguments <= set(PARTS) and not rule.endpoint.startswith(NO_PAGES):
            yield urls.build(rule.endpoint, {name: PARTS[name] for name in rule.arguments})


@pytest.mark.parametrize("has_employer", [False, True], ids=["nothing", "an employer"])
def test_every_page_holds_without_content(
    live_site: LiveSite,
    new_context: Callable[..., BrowserContext],
    assert_accessible: Callable[[Page], None],
    has_employer: bool,
) -> None:
    with inside(live_site) as app, transaction():
        if has_employer and not all_employers():
            make_employer(name="Islington Council")
        account = make_account("administrator", email=f"runs-it-{has_employer}@example.org")
        state, paths = signed_in(live_site, account), list(addresses(app))
    tab = new_context(base_url=live_site.url, storage_state=state, viewport={"width": PHONE, "height": 900}).new_page()
    complaints, visitor = complaints_of(tab), Visitor(tab, assert_accessible)
    statuses = {}
    for path in paths:
        answer = tab.goto(path)
        statuses[path] = answer.status if answer else 0
        visitor.look_at_each_width()
    assert complaints == []
    assert {path: status for path, status in statuses.items() if status >= 500} == {}
    assert sum(status == 200 for status in statuses.values()) > 40

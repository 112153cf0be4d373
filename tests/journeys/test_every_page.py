"""Every page, on a phone and on a desk: axe finds nothing, nothing scrolls sideways, the console is silent."""

from collections.abc import Callable
from urllib.parse import urlsplit

import pytest

from tests.journeys.every_page import EVERY, MISSING, NO_PAGES
from tests.journeys.furniture import Furnished, inside
from tests.live_site import LiveSite
from tests.pages.visitor import Visitor


def test_no_page_is_left_out(starter_site: LiveSite, furnished: Furnished) -> None:
    with inside(starter_site) as app:
        routes = app.url_map.bind("localhost")
        met = {routes.match(urlsplit(furnished.address(path)).path)[0] for path in EVERY if path != MISSING}
        pages = {rule.endpoint for rule in app.url_map.iter_rules() if "GET" in (rule.methods or ())}
    assert {one for one in pages - met if not one.startswith(NO_PAGES)} == set()


@pytest.mark.parametrize("path", EVERY)
def test_page_holds_on_phone_and_desk(at: Callable[[str], Visitor], furnished: Furnished, path: str) -> None:
    at(furnished.address(path)).look_at_each_width()

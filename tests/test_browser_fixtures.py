"""The browser's checks must be able to refuse."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.browser import LOOKS, complaints_of
from tests.live_site import LiveSite

GOOD = "<!doctype html><html lang='en'><title>Jobs</title><main><h1>Jobs</h1></main></html>"


class TestAccessibility:
    def test_good_page_passes(self, page: Page, assert_accessible: Callable[[Page], None]) -> None:
        page.set_content(GOOD)
        assert_accessible(page)

    def test_field_without_label_is_refused(
        self, page: Page, assert_accessible: Callable[[Page], None]
    ) -> None:
        page.set_content(GOOD.replace("</main>", "<input></main>"))
        for _time in range(2):
            with pytest.raises(AssertionError, match="label"):
                assert_accessible(page)

    def test_same_page_is_looked_at_again_with_other_words_width_or_colours(
        self, page: Page
    ) -> None:
        looks = []
        for words, width, token in (("a", 320, 1), ("a", 320, 2), ("b", 320, 1), ("b", 1280, 1)):
            page.set_viewport_size({"width": width, "height": 900})
            page.set_content(GOOD.replace("</main>", f"<p>{words}</p><input type=hidden value={token}></main>"))
            looks.append(page.evaluate(LOOKS))
        page.emulate_media(color_scheme="dark")
        looks.append(page.evaluate(LOOKS))
        assert looks[0] == looks[1]
        assert len(set(looks)) == 4


class TestComplaints:
    def test_script_error_is_noted(self, context: BrowserContext) -> None:
        tab = context.new_page()
        complaints = complaints_of(tab)
        tab.evaluate("setTimeout(() => { throw new Error('broken') })")
        tab.wait_for_function("true")
        assert any("broken" in complaint for complaint in complaints)

    def test_missing_picture_is_noted_and_a_missing_page_is_not(
        self, context: BrowserContext, live_site: LiveSite
    ) -> None:
        tab = context.new_page()
        complaints = complaints_of(tab)
        tab.goto(f"{live_site.url}/no-such-page")
        assert complaints == []
        with tab.expect_console_message():
            tab.evaluate("new Image().src = '/no-such-picture.png'; null")
        assert len(complaints) == 1

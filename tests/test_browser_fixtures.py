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

    @pytest.mark.parametrize(
        "other",
        ["<p>other words</p>", "<p>words</p><p>and more of them</p>", "<p>words</p><input type=hidden value=2>"],
    )
    def test_same_shape_is_looked_at_once(self, page: Page, other: str) -> None:
        hidden = "<input type=hidden value=1>" if "hidden" in other else ""
        assert looks_of(page, f"<p>words</p>{hidden}") == looks_of(page, other)

    @pytest.mark.parametrize(
        "other",
        [
            "<p></p>",
            "<p class=quiet>words</p>",
            "<p>words</p><p><b>words</b></p>",
            "<p>words</p><input aria-label=''>",
            "<p>words</p><details open><summary>words</summary></details>",
        ],
    )
    def test_another_shape_is_looked_at(self, page: Page, other: str) -> None:
        assert looks_of(page, "<p>words</p>") != looks_of(page, other)

    def test_same_page_is_looked_at_again_in_another_state_width_or_colours(self, page: Page) -> None:
        looks = {looks_of(page, "<p>words</p><input type=checkbox aria-label=a>")}
        page.get_by_role("checkbox").check()
        looks.add(page.evaluate(LOOKS))
        page.set_viewport_size({"width": 320, "height": 900})
        looks.add(page.evaluate(LOOKS))
        page.emulate_media(color_scheme="dark")
        looks.add(page.evaluate(LOOKS))
        assert len(looks) == 4


def looks_of(page: Page, inner: str) -> str:
    """Of a page with this in its main part."""
    page.set_content(GOOD.replace("</main>", f"{inner}</main>"))
    return str(page.evaluate(LOOKS))


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
